import type { Found, KnownCase, ReadableCase } from '../../domain/known.ts';
import type { Understood } from '../interpret.ts';
import type { Answer } from './answer.ts';
import { readingsFor } from './readings.ts';
import { caseLine, caseRow, stateText, type Telling } from './speaking.ts';

/** The case that a question is about, or the answer when there is none, or not just one. */
export type Meant = { readonly case: ReadableCase } | { readonly answer: Answer };

/** How many candidates a person is asked to choose between. */
const mostCandidates = 6;
/** Longer words are what something is about. */
const longestFiller = 4;

/**
 * Finds the one case that is meant by number or by words. Several that fit are asked about, none is told, a withheld
 * one is told by number and legal basis: never a guess. The buttons of several lead to their cards, or ask `askOf` them.
 */
export async function whichCase(
  telling: Telling,
  understood: Understood,
  askOf?: (known: ReadableCase) => string | undefined,
): Promise<Meant> {
  const { interpretation, cases, others } = understood;
  const { voice, world } = telling;
  if (interpretation.case) {
    const more = await Promise.all(
      others.map(({ seq, year }) => world.model.numbered({ sequence: seq, year: year ?? undefined })),
    );
    const all = [...cases, ...more.flat()];
    const no = numberText(interpretation.case);
    return all.length === 0 ? { answer: { lead: voice.say('msg.notfound', { no }) } } : oneOf(telling, all, askOf);
  }
  const { topic } = interpretation;
  if (topic === undefined)
    return { answer: { lead: voice.say('ask.which.case'), next: await readingsFor(telling, interpretation.intent) } };
  const { hits } = await world.model.search({ words: topic, limit: mostCandidates });
  const whole = fitting(hits, topic);
  if (whole.length > 0)
    return oneOf(
      telling,
      whole.map((hit) => hit.case),
      askOf,
    );
  if (hits.length === 0) return { answer: { lead: voice.say('ask.hits.none', { q: topic }) } };
  const rows = hits.map((hit) => caseRow(voice, hit.case, stateText(voice, hit.case, telling.now)));
  return { answer: { lead: voice.say('ask.hits.near', { q: topic }), rows, isState: true } };
}

/**
 * The hits that have every word; without any, those that lack only words as short as «fått» and «inn», which say how
 * something is asked. The answer names the case, so that it shows what was found.
 */
export function fitting(hits: Found['hits'], topic: string): Found['hits'] {
  const whole = hits.filter((hit) => hit.whole);
  if (whole.length > 0) return whole;
  const most = Math.max(...hits.map(({ found }) => found.length));
  return hits.filter(({ found }) => {
    const lacking = topic.split(' ').filter((word) => !found.includes(word));
    return found.length === most && lacking.every((word) => word.length <= longestFiller);
  });
}

function oneOf(
  { voice, now }: Telling,
  cases: readonly KnownCase[],
  askOf: (known: ReadableCase) => string | undefined = () => undefined,
): Meant {
  const [first, ...others] = cases;
  if (!first) return { answer: { lead: voice.say('ask.which.case') } };
  if (others.length === 0)
    return first.kind === 'readable' ? { case: first } : { answer: { lead: caseLine(voice, first) } };
  const rows = cases.slice(0, mostCandidates).map((each) => {
    if (each.kind !== 'readable') return caseRow(voice, each);
    const row = caseRow(voice, each, stateText(voice, each, now));
    const question = askOf(each);
    return question === undefined ? row : { ...row, next: [{ kind: 'ask' as const, question, title: each.number }] };
  });
  return { answer: { lead: voice.say('ask.which'), rows, isState: true } };
}

/** The number as it was asked for. */
export function numberText({ seq, year }: { readonly seq: number; readonly year: number | null }): string {
  return year === null ? String(seq) : `${seq}/${String(year).slice(2)}`;
}
