import type { KnownCase, KnownComment, ReadableCase, Standing } from '../../domain/known.ts';
import type { Voice } from '../../text/voice.ts';
import type { Understood } from '../interpret.ts';
import type { Answer, Next } from './answer.ts';
import { caseLine, dateText, missingText, shortLine, show, stateText, type Telling } from './speaking.ts';
import { fitting, whichCase } from './which.ts';

/** How a case stands. */
export async function answerStatus(telling: Telling, understood: Understood): Promise<Answer> {
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  return statusOf(telling, meant.case);
}

/** How this case stands, with who is missing where the person may know it. */
async function statusOf({ voice, world, now }: Telling, known: ReadableCase): Promise<Answer> {
  const [standing, comments] = await Promise.all([world.model.standing(known), world.model.comments(known)]);
  const parts = [
    stateText(voice, known, now),
    standing && known.status === 'open' ? missingText(voice, standing) : '',
    known.outcome ?? '',
    comments && comments.count > 0
      ? comments.count === 1
        ? `${voice.say('status.comments.one')}.`
        : `${voice.say('status.comments.many', { n: comments.count })}.`
      : '',
    known.legalBasis ? voice.say('ask.restricted', { basis: known.legalBasis }) : '',
  ];
  return {
    heading: caseLine(voice, known),
    lead: parts.filter((part) => part !== '').join(' '),
    progress: standing && known.status === 'open' ? progressOf(standing) : undefined,
    isState: true,
    next: nextOf(known, standing, comments?.count ?? 0),
  };
}

function progressOf({ total, missing }: Standing): Answer['progress'] {
  return total === undefined ? undefined : { done: total - missing.length, total };
}

function nextOf(known: ReadableCase, standing: Standing | undefined, comments: number): readonly Next[] {
  const does = [
    'show',
    ...(standing && standing.missing.length > 0 ? (['missing'] as const) : []),
    ...(comments > 0 ? (['comments'] as const) : []),
    'paper',
  ] as const;
  return does.map((each) => ({ kind: 'case', does: each, case: known }));
}

/** What has been written about a case, as far as the person may read it. */
export async function answerComments(telling: Telling, understood: Understood): Promise<Answer> {
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const { voice, world } = telling;
  const known = meant.case;
  const no = known.number;
  const found = await world.model.comments(known);
  if (!found) return { lead: voice.say('ask.comments.hidden', { no, body: voice.body(known.key.body) }) };
  if (found.count === 0) return { lead: voice.say('msg.comment_none', { no }), isState: true, next: [show(known)] };
  const { entries } = found;
  const { period, who } = understood.interpretation;
  const isLimited = period !== undefined || who !== undefined;
  if (!entries) {
    const notes = isLimited ? [voice.say('ask.comments.undated')] : [];
    return {
      heading: caseLine(voice, known),
      lead: countText(telling, no, found.count),
      notes,
      isState: true,
      next: [show(known)],
    };
  }
  const shown = entries.filter((entry) => fits(entry, understood, telling));
  if (shown.length === 0)
    return { lead: voice.say('ask.comments.noneFound', { no }), isState: true, next: [show(known)] };
  return {
    heading: caseLine(voice, known),
    lead: countText(telling, no, shown.length),
    rows: shown.map((comment) => ({ text: comment.text, detail: commentDetail(voice, comment) })),
    isState: true,
    next: [show(known), { kind: 'case', does: 'comments', case: known }],
  };
}

function commentDetail(voice: Voice, { name, at, editedAt }: KnownComment): string {
  const written = `${name}, ${voice.moment(at)}`;
  return editedAt ? `${written} · ${voice.say('comments.edited', { date: voice.moment(editedAt) })}` : written;
}

function countText({ voice }: Telling, no: string, n: number): string {
  return n === 1 ? voice.say('ask.comments.one', { no }) : voice.say('ask.comments.count', { n, no });
}

function fits(
  { at, party }: KnownComment,
  { interpretation: { period, who } }: Understood,
  { world }: Telling,
): boolean {
  const day = world.dayOf(at);
  if (period?.from !== undefined && day < period.from) return false;
  if (period?.to !== undefined && day > period.to) return false;
  if (who?.scope === 'org') return party === who.value;
  return who?.scope !== 'me' || (party !== undefined && party === world.asker.party);
}

/** The way of a matter through the bodies. */
export async function answerHistory(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const found = await topicInOnePath(telling, understood);
  const meant = found ? { case: found } : await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const path = await world.model.path(meant.case);
  const newest = path.findLast((step) => step.kind === 'readable');
  const { bodies = [], body } = understood.interpretation;
  const asked = [...bodies, ...(body ? [body] : [])];
  const absent = asked.filter((id) => !path.some(({ key }) => key.body === id));
  return {
    heading: caseLine(voice, found ? (newest ?? found) : meant.case),
    lead: voice.say('ask.path', { chain: path.map(({ key, number }) => `${key.body} ${number}`).join(' → ') }),
    rows: path.map((step) => ({
      text: shortLine(voice, step),
      detail: stepDetail(telling, step),
      next: step.kind === 'readable' ? [show(step)] : [],
    })),
    isPath: true,
    notes: absent.map((id) => voice.say('ask.path.not', { body: voice.body(id) })),
    isState: true,
  };
}

function stepDetail({ voice, now }: Telling, step: KnownCase): string {
  if (step.kind === 'withheld') return dateText(voice, step.date);
  return [stateText(voice, step, now), step.outcome ?? ''].filter((text) => text !== '').join(' ');
}

/** The case found by words, when all that fit are steps of one path. */
async function topicInOnePath(
  { world }: Telling,
  { interpretation: { topic, case: number } }: Understood,
): Promise<ReadableCase | undefined> {
  if (number || topic === undefined) return undefined;
  const { hits } = await world.model.search({ words: topic, limit: 6 });
  const [first, ...others] = fitting(hits, topic).map((hit) => hit.case);
  if (!first) return undefined;
  const path = await world.model.path(first);
  const inPath = (each: KnownCase) =>
    path.some(
      ({ key }) => key.body === each.key.body && key.year === each.key.year && key.sequence === each.key.sequence,
    );
  return others.every(inPath) ? first : undefined;
}

/** The paper, or why not. */
export async function answerPaper(telling: Telling, understood: Understood): Promise<Answer> {
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const { number, title } = meant.case;
  return {
    lead: telling.voice.say('ask.paper', { no: number, title }),
    next: [{ kind: 'case', does: 'paper', case: meant.case }, show(meant.case)],
  };
}
