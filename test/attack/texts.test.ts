import { afterAll, beforeAll, expect, it } from 'vitest';
import { baseActivity, executeActivity } from '../support/connector/activities.ts';
import type { Json, Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { type Production, startProduction } from '../support/saksgang/startProduction.ts';

const { kari, inger, odd, siri } = people;
const good = 'Čálliidlágádus Åse 👩‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿';
/** Turned about, invisible, of the control, half a character, a tower of marks, and what other programs would carry out. */
const hostile = `${good}\u202etxt\u2066\u200b\u0000\u001b[31m\ud800e${'\u0323'.repeat(40)}\u{E0041} ${'$'}{x} <at>Kari</at>`;

let bot: Production;
beforeAll(async () => {
  bot = await startProduction();
});
afterAll(() => bot.close());

async function press(person: Person, verb: string, data: Json): Promise<void> {
  const ids = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
  const base = baseActivity(bot.tenant, person, places.sg);
  const action = { verb, data: { ...ids, nonce: 'abcdefgh-1', ...data } };
  expect(await bot.teams.post(executeActivity(base, '1', action, {}, 'manual'))).toMatchObject({ status: 200 });
}

it('whatever people write, in whatever field, nothing that deceives is stored or said, and their letters are', async () => {
  const when = { body: 'SG', meetingId: undefined, date: '2030-12-18', time: '10:00', deadline: '' };
  const added = { body: 'SG', revision: 0, order: '', type: 'drofting' };

  await press(inger, 'item.comment.send', { text: hostile });
  await press(odd, 'item.discuss.send', { text: hostile });
  await press(siri, 'item.recuse.send', { text: hostile });
  await press(kari, 'meeting.save', { ...when, place: hostile });
  await press(kari, 'agenda.save', { ...added, title: hostile, proposal: hostile, legalBasis: hostile });
  for (const text of [
    `ny drøftingssak til SG: ${hostile}`,
    `nytt møte SG 18. desember 2031 kl. 10, sted: ${hostile}`,
  ]) {
    await bot.teams.say(kari, chatOf(kari), text);
  }
  for (const text of [`kommentar 71/20: ${hostile}`, `hva vedtok SG om ${hostile}`, `status ${hostile}`]) {
    await bot.teams.say(inger, chatOf(inger), text);
  }

  const [stored, said] = storedAndSaid();
  expect(stored.filter((text) => text.includes(good)).length).toBeGreaterThanOrEqual(7);
  expect(stored.filter(deceives)).toEqual([]);
  expect(said.filter((text) => text.includes('Čálliidlágádus')).length).toBeGreaterThanOrEqual(3);
  expect(said.filter(deceives)).toEqual([]);
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

it('the test would see what deceives', () => {
  expect(['a\u202eb', 'a\u0007', 'a\ud800', `e${'\u0323'.repeat(6)}`, 'a\u{E0041}'].filter(deceives)).toHaveLength(5);
  expect([good, 'to\nlinjer\tog en tabulator'].filter(deceives)).toEqual([]);
});

function deceives(text: string): boolean {
  const isTurned = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[^\P{Cc}\n\r\t]/u.test(text);
  const isHidden = /\p{M}{6}|(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]/u.test(text);
  return isTurned || isHidden || !text.isWellFormed();
}

/** Every string in every document, and in everything that was posted. */
function storedAndSaid(): readonly [readonly string[], readonly string[]] {
  const [contents, posts] = JSON.parse(bot.traces()) as [string, unknown];
  const [documents] = JSON.parse(contents) as [{ readonly body: string }[]];
  return [documents.flatMap(({ body }) => stringsIn(JSON.parse(body))), stringsIn(posts)];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
