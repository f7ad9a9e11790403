import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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
  await deps.queue.enqueue({ kind: 'from a newer version' }, 0);
  const shown = await vi.waitFor(
    async () => {
      const seen = await story.ask(kari, chatOf(kari), 'driftsstatus');
      expect(seen.text).toContain('Gitt opp');
      return seen;
    },
    { timeout: 60_000, interval: 100 },
  );

  const retried = await story.press(kari, shown, 'Prøv igjen');
  const again = await story.press(kari, shown, 'Prøv igjen');

  expect(calm.text).toContain('Ingenting har feilet i bakgrunnen.');
  expect(shown.text).toContain('not a message this version knows');
  expect(retried.text).toContain('Det blir prøvd igjen nå.');
  expect(again.text).toContain('Dette er alt avgjort.');
});

test('members are told that it is for the secretariat', async () => {
  const told = await story.ask(odd, chatOf(odd), 'driftsstatus');

  expect(told.text).toContain('sekretariatet');
});
