import type { RequestMetric } from './adapters/cosmos/requests.ts';
import { openDatabase } from './adapters/sqlite/database.ts';
import { createSqliteDeadLetters } from './adapters/sqlite/deadLetters.ts';
import { createSqliteStore } from './adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from './adapters/sqlite/queue.ts';
import type { AzureQueueSettings, CosmosSettings, Services } from './config/services.ts';
import type { Clock } from './ports/clock.ts';
import type { DeadLetters } from './ports/deadLetters.ts';
import type { DocumentStore } from './ports/documentStore.ts';
import type { Queue } from './ports/queue.ts';

/** The store and the queue that the configuration asks for. */
export interface OpenServices {
  readonly store: DocumentStore;
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  /** How long to wait before an empty queue is asked again, in milliseconds: a request to Azure costs money. */
  readonly idlePollMs: number;
  close(): Promise<void>;
}

/**
 * Opens them; nothing above the ports knows which they are. The SDKs of Azure are loaded only when they are used.
 * Throws `DatabaseUnusable`, `CosmosUnusable` and `QueueUnusable`.
 */
export async function openServices(
  { databaseFile, cosmos, queue }: Services,
  clock: Clock,
  onRequest: (metric: RequestMetric) => void,
): Promise<OpenServices> {
  return cosmos && queue ? openAzure(cosmos, queue, clock, onRequest) : openFile(databaseFile, clock);
}

function openFile(file: string, clock: Clock): OpenServices {
  const database = openDatabase(file);
  return {
    store: createSqliteStore(database),
    queue: createSqliteQueue(database, clock),
    deadLetters: createSqliteDeadLetters(database, clock),
    idlePollMs: 200,
    close: async () => database.close(),
  };
}

async function openAzure(
  cosmosSettings: CosmosSettings,
  queueSettings: AzureQueueSettings,
  clock: Clock,
  onRequest: (metric: RequestMetric) => void,
): Promise<OpenServices> {
  const { openCosmos } = await import('./adapters/cosmos/open.ts');
  const { openAzureQueue } = await import('./adapters/queue/open.ts');
  const cosmos = await openCosmos({ ...cosmosSettings, onRequest });
  try {
    const opened = await openAzureQueue({ ...queueSettings, clock });
    return {
      store: cosmos.store,
      queue: opened.queue,
      deadLetters: opened.deadLetters,
      idlePollMs: 1_000,
      async close() {
        await opened.close();
        await cosmos.close();
      },
    };
  } catch (error) {
    await cosmos.close();
    throw error;
  }
}
