import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Queue } from '../../src/ports/queue.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd } = people;
let story: Story;

beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

test('work that was given up is shown to the secretariat, who can have it tried again', async () => {
  const { deps } = story.saksgang.bot;
  const calm = await story.ask(kari, chatOf(kari), 'driftsstatus');
  await giveUp(deps.queue, { kind: 'from a newer version' });
  const shown = await story.ask(kari, chatOf(kari), 'driftsstatus');

  const retried = await story.press(kari, shown, 'Prøv igjen');
  const again = await story.press(kari, shown, 'Prøv igjen');

  expect(calm.text).toContain('Ingenting har feilet i bakgrunnen.');
  expect(shown.text).toContain('Gitt opp');
  expect(shown.text).toContain('not a message this version knows');
  expect(retried.text).toContain('Det blir prøvd igjen nå.');
  expect(again.text).toContain('Dette er alt avgjort.');
});

test('members are told that it is for the secretariat', async () => {
  const told = await story.ask(odd, chatOf(odd), 'driftsstatus');

  expect(told.text).toContain('sekretariatet');
});

/** Puts a message aside as the worker does in the end, which takes it minutes; the worker may be faster to take it. */
async function giveUp(queue: Queue, message: object): Promise<void> {
  for (;;) {
    await queue.enqueue(message, 0);
    const leases = await queue.receive(32, 60_000);
    const mine = leases.find((lease) => JSON.stringify(lease.message) === JSON.stringify(message));
    for (const lease of leases) if (lease !== mine) await queue.release(lease, 0);
    if (mine) {
      await queue.bury(mine, 'not a message this version knows');
      return;
    }
  }
}
