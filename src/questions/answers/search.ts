import type { Understood } from '../interpret.ts';
import type { Answer } from './answer.ts';
import { caseRow, stateText, type Telling } from './speaking.ts';

const mostHits = 8;

/** The cases that words are found in. */
export async function answerSearch(
  telling: Telling,
  { interpretation: { topic = '', period, body } }: Understood,
): Promise<Answer> {
  const { voice, world, now } = telling;
  const found = await world.model.search({ words: topic, from: period?.from, to: period?.to, limit: 50 });
  const hits = found.hits.filter((hit) => body === undefined || body === null || hit.case.key.body === body);
  const whole = hits.filter((hit) => hit.whole);
  const shown = (whole.length > 0 ? whole : hits).slice(0, mostHits);
  if (shown.length === 0) return { lead: voice.say('ask.hits.none', { q: topic }), isState: true };
  const count = whole.length;
  const lead =
    count === 0
      ? voice.say('ask.hits.near', { q: topic })
      : count === 1
        ? voice.say('ask.hits.one', { q: topic })
        : voice.say('ask.hits', { n: count, q: topic });
  const rows = shown.map((hit) => ({
    ...caseRow(voice, hit.case, hit.passage ? undefined : stateText(voice, hit.case, now)),
    passage: hit.passage,
  }));
  return { lead, rows, isState: true };
}
