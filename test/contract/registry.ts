import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { azureQueues } from './azureQueue.ts';
import { cosmosStores } from './cosmos.ts';
import type { FileStoreSubject } from './fileStore.ts';
import { blobFiles, diskFiles } from './fileStores.ts';
import { sqliteQueue, sqliteStore } from './sqlite.ts';
import type { Implementation, QueueSubject, Subject } from './subject.ts';

/** Every document store of the program. A new one is one line here. */
export const documentStores: readonly Implementation<Subject<DocumentStore>>[] = [
  sqliteStore,
  ...cosmosStores(process.env),
];

/** Every queue of the program. A new one is one line here. */
export const queues: readonly Implementation<QueueSubject>[] = [sqliteQueue, ...azureQueues()];

/** Every file store of the program. A new one is one line here. */
export const fileStores: readonly Implementation<FileStoreSubject>[] = [diskFiles, blobFiles()];
