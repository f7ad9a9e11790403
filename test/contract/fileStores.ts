import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { afterAll } from 'vitest';
import { createDiskFileStore } from '../../src/adapters/files/diskStore.ts';
import { openBlobStore } from '../../src/adapters/files/openBlobStore.ts';
import { type Azurite, startAzurite } from '../support/azurite/start.ts';
import type { FileStoreSubject } from './fileStore.ts';
import type { Implementation } from './subject.ts';

/** Files in a folder of their own, that is removed afterwards. */
export const diskFiles: Implementation<FileStoreSubject> = {
  name: 'a folder on disk',
  async make() {
    const folder = await mkdtemp(join(tmpdir(), 'saksgang-files-'));
    return {
      store: createDiskFileStore(folder),
      reopen: async () => createDiskFileStore(folder),
      damage: (sha256) => writeFile(join(folder, sha256.slice(0, 2), sha256, 'original'), 'other'),
      dispose: () => rm(folder, { recursive: true }),
    };
  },
};

/** Azure Blob Storage, against Azurite that is started when it is first needed. */
export function blobFiles(): Implementation<FileStoreSubject> {
  let started: Promise<Azurite> | undefined;
  afterAll(async () => (await started)?.stop());
  return {
    name: 'Azure Blob Storage, on Azurite',
    async make() {
      started ??= startAzurite('blob');
      return makeSubject(await started);
    },
  };
}

async function makeSubject({ url, account, key }: Azurite): Promise<FileStoreSubject> {
  const container = `contract-${randomUUID()}`;
  const client = new BlobServiceClient(url, new StorageSharedKeyCredential(account, key)).getContainerClient(container);
  const open = () => openBlobStore({ url, container, credential: { kind: 'sharedKey', account, key } });
  return {
    store: await open(),
    reopen: open,
    async damage(sha256) {
      const blob = client.getBlockBlobClient(sha256);
      const { metadata = {} } = await blob.getProperties();
      await blob.upload('other', 5, { metadata });
    },
    async dispose() {
      await client.delete();
    },
  };
}
