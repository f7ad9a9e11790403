import { type Comparison, compare } from './figures.ts';
import { measureRounds, type Plan, postsInAll } from './rounds.ts';
import { type Cost, countRoundTrips } from './roundTrips.ts';
import { quietMsAfter, type ScenarioName } from './scenarios.ts';
import { membersInBody } from './setting.ts';
import { type Stage, startBenchBot } from './stage.ts';
import { azureStorage, sqliteStorage } from './storage.ts';
import { countAnswers } from './storeCheck.ts';

const bodies = 2;
// So slow that what is asked for at once is there at once.
const slowMs = 40;

/** The bot on Cosmos DB and Azure Storage Queue, or what stands in for them, beside the same bot on SQLite. */
export async function measureStores(
  stage: Stage,
  names: readonly ScenarioName[],
  plan: Plan,
): Promise<readonly Comparison[]> {
  const size = { bodies, items: Math.ceil(postsInAll(plan) / membersInBody / bodies) };
  const storages = { sqlite: sqliteStorage(stage, 'sqlite'), azure: await azureStorage(stage, 'azure') };
  const sqlite = await startBenchBot(stage, storages.sqlite, size);
  const azure = await startBenchBot(stage, storages.azure, size);
  const compared: Comparison[] = [];
  for (const name of names) {
    const sides = {
      sqlite: { process: sqlite.process, scenario: sqlite.scenarios[name] },
      azure: { process: azure.process, scenario: azure.scenarios[name] },
    };
    const rounds = await measureRounds(sides, plan, quietMsAfter(name));
    compared.push(compare(name, rounds, 'azure', 'sqlite'));
  }
  if (names.includes('acknowledge')) await countAnswers(storages.azure.services, azure.filed, postsInAll(plan));
  return compared;
}

/** What each post costs in requests to Cosmos DB, on a store that answers slowly. */
export async function measureRoundTrips(stage: Stage): Promise<readonly Cost[]> {
  const storage = await azureStorage(stage, 'slow', slowMs);
  return countRoundTrips(await startBenchBot(stage, storage, { bodies: 1, items: 1 }), storage);
}
