import { expect, test } from 'vitest';
import { restartInTurn, runReplicas } from './replicaRun.ts';

test('while replicas are restarted in turn, every press in flight is answered and nothing is lost', {
  timeout: 600_000,
}, async () => {
  const { wrongs, verdicts, broken, ended, endedBadly } = await runReplicas({
    seats: 40,
    cases: 2,
    pressMs: 8_000,
    confirmed: 70,
    pauseMs: 2_000,
    faultPercent: 0,
    disturb: restartInTurn,
  });

  expect(wrongs).toEqual([]);
  expect(broken).toEqual([]);
  expect(verdicts).not.toHaveProperty('failed');
  expect(verdicts.new).toBeGreaterThan(50);
  expect(ended).toBeGreaterThan(0);
  expect(endedBadly).toBe(0);
});
