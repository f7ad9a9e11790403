import { expect, test } from 'vitest';
import { killWhileReminding } from './remindRounds.ts';

test('killed twenty times in the middle of reminding, each member has got each reminder once, or is in the ledger as unknown', {
  timeout: 1_200_000,
}, async () => {
  const kills = 20;

  const { wrongs, landed, sent, unknown, ...rest } = await killWhileReminding(200, kills, Math.random);

  expect(wrongs).toEqual([]);
  expect(rest.kills).toBe(kills);
  expect(landed).toBeGreaterThan(kills / 2);
  expect(unknown).toBeGreaterThanOrEqual(landed);
  expect(sent).toBeGreaterThan(unknown);
});
