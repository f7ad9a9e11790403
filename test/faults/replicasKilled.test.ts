import { expect, test } from 'vitest';
import { killingEvery, runReplicas } from './replicaRun.ts';

test('while replicas are killed and the store fails, what 200 members are told is what the store has and the cards show', {
  timeout: 600_000,
}, async () => {
  const { wrongs, verdicts, ended, faults } = await runReplicas({
    seats: 200,
    cases: 4,
    pressMs: 18_000,
    confirmed: 150,
    pauseMs: 3_000,
    faultPercent: 5,
    disturb: killingEvery(5_000),
  });

  expect(wrongs).toEqual([]);
  expect(verdicts.new).toBeGreaterThan(100);
  expect(ended).toBeGreaterThan(0);
  expect(faults).toBeGreaterThan(20);
});
