import { join } from 'node:path';
import { openDatabase } from '../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../src/adapters/sqlite/documentStore.ts';
import type { Services } from '../src/config/services.ts';
import { startAzurite } from '../test/support/azurite/start.ts';
import type { Seen } from '../test/support/cosmos/double.ts';
import type { FiledItem } from './agendas.ts';
import { fillHistory, type History } from './history.ts';
import type { Stage } from './stage.ts';

/** Where one bot keeps its documents and its work. */
export interface BenchStorage {
  readonly services: Services;
  /** The requests to Cosmos DB since the last call. */
  takeSeen(): Promise<readonly Seen[]>;
  /** Writes the cases of earlier years as fast as they can be, and gives them. */
  fill(history: History): Promise<readonly FiledItem[]>;
}

/** A file of its own. */
export function sqliteStorage({ folder }: Stage, name: string): BenchStorage {
  const databaseFile = join(folder, name, 'saksgang.db');
  return {
    services: { databaseFile },
    takeSeen: async () => [],
    async fill(history) {
      const database = openDatabase(databaseFile);
      const filed = await fillHistory(createSqliteStore(database), history);
      database.close();
      return filed;
    },
  };
}

/** Our double of Cosmos DB, each of whose answers takes so long, and Azurite, each in a process of its own. */
export async function azureStorage(stage: Stage, name: string, delayMs = 0): Promise<BenchStorage> {
  const cosmos = await stage.start('cosmos', [String(delayMs)]);
  const azurite = await startAzurite();
  stage.own(azurite);
  const { url, account, key } = azurite;
  return {
    services: {
      databaseFile: join(stage.folder, name, 'not-used.db'),
      cosmos: {
        endpoint: `http://127.0.0.1:${cosmos.port}`,
        databaseId: 'saksgang',
        containerId: 'documents',
        credential: { kind: 'key', key: cosmos.key ?? '' },
      },
      queue: {
        url,
        queueName: 'work',
        poisonQueueName: 'poison',
        credential: { kind: 'sharedKey', account, key },
      },
    },
    takeSeen: async () => (await cosmos.ask('seen')) as readonly Seen[],
    // Past the protocol: through it, the largest store would take an hour.
    fill: async (history) => (await cosmos.ask('fill', history)) as readonly FiledItem[],
  };
}
