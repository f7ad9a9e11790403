import fc from 'fast-check';
import { test } from 'vitest';
import { chooseSeed } from '../../support/seed.ts';
import { emptyModel } from './checks.ts';
import { anyRound } from './round.ts';
import { openYear } from './year.ts';

const seed = chooseSeed();

test(`whatever two secretaries and the members do, one after the other and at once (SAKSGANG_TEST_SEED=${seed})`, async () => {
  const property = fc.asyncProperty(fc.commands([anyRound], { maxCommands: 8 }), async (commands) => {
    const year = await openYear();
    try {
      await fc.asyncModelRun(() => ({ model: emptyModel(), real: year }), commands);
    } finally {
      await year.close();
    }
  });

  await fc.assert(property, { seed, numRuns: 40, interruptAfterTimeLimit: 60_000 });
});
