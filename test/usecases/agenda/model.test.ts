import fc from 'fast-check';
import { test } from 'vitest';
import { connectStore } from '../../contract/cosmosConnection.ts';
import { startCosmosDouble } from '../../support/cosmos/double.ts';
import { chooseSeed } from '../../support/seed.ts';
import { emptyModel } from './checks.ts';
import { anyRound, beginYear } from './round.ts';
import { openYear, type Year } from './year.ts';

const seed = chooseSeed();
const name = `whatever two secretaries and the members do, one after the other and at once (SAKSGANG_TEST_SEED=${seed})`;

async function holdsFor(numRuns: number, open: () => Promise<Year>): Promise<void> {
  const property = fc.asyncProperty(fc.commands([anyRound], { maxCommands: 10, size: 'max' }), async (commands) => {
    const year = await open();
    try {
      const model = emptyModel();
      await beginYear(model, year);
      await fc.asyncModelRun(() => ({ model, real: year }), commands);
    } finally {
      await year.close();
    }
  });

  await fc.assert(property, { seed, numRuns, interruptAfterTimeLimit: 60_000 });
}

test(`on SQLite: ${name}`, () => holdsFor(20, openYear));

test(`on Cosmos DB: ${name}`, () =>
  holdsFor(5, async () => {
    const { endpoint, key, close: closeDouble } = await startCosmosDouble();
    const connection = await connectStore(JSON.stringify({ endpoint, key, databaseId: 'saksgang' }));
    const year = await openYear((beneath) => ({ ...beneath, store: connection.port }));
    return {
      ...year,
      async close() {
        await year.close();
        await connection.close();
        await closeDouble();
      },
    };
  }));
