import { dirname, join } from 'node:path';
import { cooperationIn, readCooperation } from './adapters/config/readCooperation.ts';
import type { RequestMetric } from './adapters/cosmos/requests.ts';
import { createDiskFileStore } from './adapters/files/diskStore.ts';
import { openDatabase } from './adapters/sqlite/database.ts';
import { createSqliteDeadLetters } from './adapters/sqlite/deadLetters.ts';
import { createSqliteStore } from './adapters/sqlite/documentStore.ts';
import { createSqlitePartitions } from './adapters/sqlite/partitions.ts';
import { createSqliteQueue } from './adapters/sqlite/queue.ts';
import type { AzureQueueSettings, CosmosSettings, Services } from './config/services.ts';
import type { Config, ConfigFaults } from './config.ts';
import type { Cooperation } from './domain/cooperation.ts';
import type { Clock } from './ports/clock.ts';
import type { DeadLetters } from './ports/deadLetters.ts';
import type { DocumentStore } from './ports/documentStore.ts';
import type { FileStore } from './ports/fileStore.ts';
import type { Partitions } from './ports/partitions.ts';
import type { Queue } from './ports/queue.ts';

/** The store and the queue that the configuration asks for. */
export interface OpenServices {
  readonly store: DocumentStore;
  /** Of the store, for what must find everything about a person. */
  readonly partitions: Partitions;
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  readonly files: FileStore;
  /** How long to wait before an empty queue is asked again, in milliseconds: a request to Azure costs money. */
  readonly idlePollMs: number;
  close(): Promise<void>;
}

/**
 * Opens them; nothing above the ports knows which they are. The SDKs of Azure are loaded only when they are used.
 * Throws `DatabaseUnusable`, `CosmosUnusable`, `QueueUnusable` and `FilesUnusable`.
 */
export async function openServices(
  services: Services,
  clock: Clock,
  onRequest: (metric: RequestMetric) => void,
): Promise<OpenServices> {
  const { databaseFile, cosmos, queue } = services;
  const files = await openFiles(services);
  return cosmos && queue ? openAzure(cosmos, queue, files, clock, onRequest) : openFile(databaseFile, files, clock);
}

/**
 * The register of the cooperation, from a file or, in Azure, from a blob that administrators change without a new build;
 * or every fault in it. Throws `FilesUnusable`.
 */
export async function readRegister({
  cooperationFile,
  blobs,
}: Pick<Config, 'cooperationFile' | 'blobs'>): Promise<Cooperation | ConfigFaults> {
  if (!blobs || !cooperationFile.startsWith(blobs.url)) return readCooperation(cooperationFile);
  const [container = '', ...name] = cooperationFile.slice(blobs.url.length).replace(/^\/+/, '').split('/');
  const { readBlob } = await import('./adapters/files/openBlobStore.ts');
  return cooperationIn(cooperationFile, await readBlob({ ...blobs, container }, name.join('/')));
}

/** Where originals are kept: in Azure, or in a folder beside the database. Throws `FilesUnusable`. */
export async function openFiles({ blobs, filesFolder, databaseFile }: Services): Promise<FileStore> {
  if (!blobs) return createDiskFileStore(filesFolder ?? join(dirname(databaseFile), 'files'));
  const { openBlobStore } = await import('./adapters/files/openBlobStore.ts');
  return openBlobStore(blobs);
}

function openFile(file: string, files: FileStore, clock: Clock): OpenServices {
  const database = openDatabase(file);
  return {
    store: createSqliteStore(database),
    partitions: createSqlitePartitions(database),
    queue: createSqliteQueue(database, clock),
    deadLetters: createSqliteDeadLetters(database, clock),
    files,
    idlePollMs: 200,
    close: async () => database.close(),
  };
}

async function openAzure(
  cosmosSettings: CosmosSettings,
  queueSettings: AzureQueueSettings,
  files: FileStore,
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
      partitions: cosmos.partitions,
      queue: opened.queue,
      deadLetters: opened.deadLetters,
      files,
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
