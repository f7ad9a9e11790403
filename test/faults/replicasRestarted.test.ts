import { expect, test } from 'vitest';
import { restartInTurn, runReplicas } from './replicaRun.ts';

test('while replicas are restarted in turn, every press in flight is answered and nothing is lost', {
  timeout: 300_000,
}, async () => {
  const { wrongs, verdicts, broken, ended, endedBadly } = await runReplicas({
    seats: 60,
    cases: 2,
    pressMs: 8_000,
    pauseMs: 1_500,
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
