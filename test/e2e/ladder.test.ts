import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCooperation } from '../../src/adapters/config/readCooperation.ts';
import type { Cooperation } from '../../src/domain/cooperation.ts';
import { epochOf, type Instant, instantOf } from '../../src/domain/instant.ts';
import { addDays, instantAt, localDateOf, weekdayOf } from '../../src/domain/localTime.ts';
import { change } from '../../src/usecases/records/change.ts';
import { planLadder } from '../../src/usecases/reminders/planLadder.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri } = people;
const hourMs = 3_600_000;
const reminded = /Sak 71\/20 vent[ea]r på deg/;

let story: Story;

beforeEach(async () => {
  story = await openStory({ cooperation: await withLadder() });
  for (const person of [kari, inger, odd, siri]) await story.tell(person, chatOf(person), 'hjelp');
});
afterEach(() => story.close());

test('reminds at publication and before the deadline those who have not answered, and then tells the secretariat', async () => {
  const deadline = await publishInDecember();
  await expect.poll(() => [count(inger), count(odd)], { timeout: 20_000 }).toEqual([1, 1]);
  await story.press(odd, story.shared('Sak 71/20'), 'Ta til orientering');

  story.saksgang.setClock(before(deadline, 24));
  await expect.poll(() => count(inger), { timeout: 20_000 }).toBe(2);
  story.saksgang.setClock(before(deadline, -0.01));
  await story.comesToSay('Fristen til styringsgruppen', 'mangler på sak 71/20', chatOf(kari));

  expect(count(inger)).toBe(2);
  expect(count(odd)).toBe(1);
  expect(story.shared('Fristen til styringsgruppen', chatOf(kari)).text).toMatch(
    /5 av 6 mangler på sak 71\/20: .*Inger Vik/,
  );
});

test('paused for the meeting, the item or the person, nobody gets what is paused, and the rest does', async () => {
  await story.ask(kari, chatOf(kari), 'stopp påminnelser for Odd');
  const deadline = await publishInDecember();
  await expect.poll(() => count(inger), { timeout: 20_000 }).toBe(1);
  await story.comesToSay('Påminnelsen til styringsgruppen', 'Har fått den', chatOf(kari));
  const paused = await story.ask(kari, chatOf(kari), 'stopp påminnelser for SG');
  story.saksgang.setClock(before(deadline, 24));
  await expect.poll(() => stateOfStep('24h'), { timeout: 20_000 }).toBe('dropped');

  expect(paused.text).toMatch(/^Påminnelsene som går av seg selv, er satt på pause for styringsgruppen/);
  expect(count(odd)).toBe(0);
  expect(count(inger)).toBe(1);

  const resumed = await story.ask(kari, chatOf(kari), 'gjenoppta påminnelser for SG');
  story.saksgang.setClock(before(deadline, 2));
  await expect.poll(() => count(inger), { timeout: 20_000 }).toBe(2);

  expect(resumed.text).toContain('går av seg selv igjen');
});

test('a person who wants one message a day gets that, and reminders only when the day would be too late', async () => {
  const on = await story.ask(siri, chatOf(siri), 'daglig oppsummering');
  const deadline = await publishInDecember();
  await expect.poll(() => count(inger), { timeout: 20_000 }).toBe(1);
  const first = count(siri);
  story.saksgang.setClock(
    instantAt('Europe/Oslo', addDays(localDateOf(before(deadline, 96), 'Europe/Oslo'), 1), '08:01'),
  );
  await story.comesToSay('Dette er dagens oppsummering', '1 sak venter på deg', chatOf(siri));
  story.saksgang.setClock(before(deadline, 2));
  await expect.poll(() => count(siri), { timeout: 20_000 }).toBe(1);
  const off = await story.ask(siri, chatOf(siri), 'slutt med daglig oppsummering');

  expect(on.text).toMatch(/^Du får én oppsummering om dagen i stedet for påminnelser\. Den første kommer /);
  expect(first).toBe(0);
  expect(off.text).toBe('Du får påminnelser igjen, og ingen daglig oppsummering.');
});

test('moved, the meeting’s ladder moves with it; cancelled, it has none', async () => {
  const deadline = await publishInDecember();
  await expect.poll(() => count(inger), { timeout: 20_000 }).toBe(1);
  const { bot, meeting } = story.saksgang;
  const { records } = bot.deps;
  const later = instantOf(epochOf(deadline) + 7 * 24 * hourMs);
  const edit = async (patch: object) => {
    const key = records.keys.meeting(meeting.id);
    const moved = await change(records.meetings, records.keys.bodyPartition('SG'), key, (m) => m && { ...m, ...patch });
    if (moved) await planLadder(bot.deps)(moved);
  };

  await edit({ deadline: later, startsAt: instantOf(epochOf(later) + 3 * 24 * hourMs) });
  story.saksgang.setClock(before(deadline, 2));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const atOldTime = count(inger);
  story.saksgang.setClock(before(later, 24));
  await expect.poll(() => count(inger), { timeout: 20_000 }).toBe(2);
  await story.press(kari, await story.ask(kari, chatOf(kari), 'avlys møtet i SG'), 'Avlys møtet');
  const left = await story.comesToSay('ingenting venter på deg', 'styringsgruppen', chatOf(inger));
  story.saksgang.setClock(before(later, 2));
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  expect(atOldTime).toBe(1);
  expect(left.buttons).toEqual([]);
  await expect
    .poll(() => story.posted(chatOf(inger)).filter(({ text }) => reminded.test(text)), { timeout: 20_000 })
    .toEqual([]);
});

/** Publishes on a Monday at noon, with the deadline on the Friday at noon; gives the deadline. */
async function publishInDecember(): Promise<Instant> {
  const { bot, meeting } = story.saksgang;
  const { records } = bot.deps;
  const date = localDateOf(meeting.startsAt, 'Europe/Oslo');
  // The week after the meeting's own, far from holidays whenever the test is run but at the turn of the year.
  const monday = addDays(date, 8 - weekdayOf(date) + 21);
  const at = (days: number) => instantAt('Europe/Oslo', addDays(monday, days), '12:00');
  await change(records.meetings, records.keys.bodyPartition('SG'), records.keys.meeting(meeting.id), (current) =>
    current ? { ...current, startsAt: at(7), deadline: at(4) } : undefined,
  );
  story.saksgang.setClock(at(0));
  await story.tell(kari, places.sg, 'publiser SG');
  return at(4);
}

function before(deadline: Instant, hours: number): Instant {
  return instantOf(epochOf(deadline) - hours * hourMs + 1_000);
}

/** What has become of a step of the ladder, once it was taken. */
async function stateOfStep(rung: string): Promise<string | undefined> {
  const { bot, meeting } = story.saksgang;
  const { keys, reminders } = bot.deps.records;
  const rounds = await reminders.rounds.list(keys.meetingPartition(meeting.id), keys.round(rung));
  return rounds.at(-1)?.value.state;
}

/** How many reminders the person has in their chat. */
function count(person: (typeof people)[keyof typeof people]): number {
  return story.posted(chatOf(person)).filter(({ text }) => reminded.test(text) || text.includes('ingenting vent'))
    .length;
}

async function withLadder(): Promise<Cooperation> {
  const found = await readCooperation('samples/cooperation.yaml');
  if ('faults' in found) throw new Error(found.faults.join('\n'));
  const usual = { atPublication: true, hoursBefore: [72, 24, 2], listAfterDeadline: true, mentionUnreachable: false };
  // No holidays of the real world: the test must hold on any day.
  return { ...found, country: 'XX', bodies: found.bodies.map((body) => ({ ...body, reminders: usual })) };
}
