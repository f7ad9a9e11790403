import { expect, test } from 'vitest';
import { killInRounds } from './rounds.ts';

test('what members were told before the process was killed is in the store exactly once, and on the card', {
  timeout: 600_000,
}, async () => {
  const { wrongs, confirmed, lost } = await killInRounds(5, Math.random);

  expect(wrongs).toEqual([]);
  expect(confirmed).toBeGreaterThan(120);
  expect(lost).toBeGreaterThan(0);
});
