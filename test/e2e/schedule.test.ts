import { expect, test, vi } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { localDateOf } from '../../src/domain/localTime.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd } = people;
const dayMs = 24 * 60 * 60 * 1_000;

/** The day before the meeting, as people write it. */
function dayBefore({ meeting }: Story): string {
  const { day, month } = localDateOf(instantOf(epochOf(meeting.startsAt) - dayMs), 'Europe/Oslo');
  return `${day}.${month}`;
}

test('an agenda goes out when its time has come, and the secretariat is told', async () => {
  const story = await openStory();

  const planned = await story.ask(kari, chatOf(kari), `planlegg publisering SG ${dayBefore(story)} kl. 08.00`);
  const before = story.posted(places.sg).length;
  story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) - dayMs + 60_000));
  await vi.waitFor(() => story.shared(sak), { timeout: 60_000, interval: 100 });

  expect(planned.text).toContain('går ut');
  expect(before).toBe(0);
  await vi.waitFor(() => expect(story.posted(chatOf(kari)).at(-1)?.text).toContain('er publisert: 2 kort sendt'), {
    timeout: 60_000,
  });
  await story.close();
});

test('called off, it does not go out', async () => {
  const story = await openStory();
  await story.ask(kari, chatOf(kari), `planlegg publisering SG ${dayBefore(story)} kl. 08.00`);

  const off = await story.ask(kari, chatOf(kari), 'avlys publisering SG');
  story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) - dayMs + 60_000));
  const { queue } = story.saksgang.bot.deps;
  await vi.waitFor(async () => expect(await queue.receive(1, 1_000)).toEqual([]), { timeout: 60_000 });

  expect(off.text).toContain('går ikke ut av seg selv');
  expect(story.posted(places.sg)).toEqual([]);
  await story.close();
});

test('only the secretariat plans it, and only for a time ahead and before the meeting', async () => {
  const story = await openStory();

  const odds = await story.ask(odd, chatOf(odd), `planlegg publisering SG ${dayBefore(story)} kl. 08.00`);
  const tooLate = await story.ask(kari, chatOf(kari), 'planlegg publisering SG 1.1.2099 kl. 08.00');

  expect(odds.text).toContain('Berre sekretariatet');
  expect(tooLate.text).toContain('før møtet');
  await story.close();
});
