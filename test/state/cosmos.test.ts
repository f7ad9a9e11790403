import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { expect, onTestFinished, test } from 'vitest';
import { openCosmos } from '../../src/adapters/cosmos/open.ts';
import { exportState } from '../../src/usecases/state/exportState.ts';
import { importState } from '../../src/usecases/state/importState.ts';
import { readState } from '../../src/usecases/state/readState.ts';
import { collect, openState } from './states.ts';

// More documents than one page of the search for partitions has; one partition has several pages of documents.
const partitions = Array.from({ length: 60 }, (_, i) => `tenant|meeting|møte ${i} /\\#?`);
const documents = [
  ...partitions.map((partition) => ({ partition, id: 'item:SG-2020-71', body: { partition } })),
  ...Array.from({ length: 950 }, (_, i) => ({ partition: 'tenant|cases', id: `case:${i}`, body: { list: [i, null] } })),
];

async function openOnVercel() {
  const server = createHttpServer({ keepAlive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const opened = await openCosmos({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    databaseId: 'saksgang',
    containerId: 'documents',
    credential: { kind: 'key', key: 'a2V5' },
  });
  onTestFinished(() => opened.close());
  return opened;
}

test('a state goes from SQLite to Cosmos DB and back without a change', async () => {
  const [from, back] = [openState(), openState()];
  for (const { partition, id, body } of documents) await from.store.create(partition, id, body);
  const cosmos = await openOnVercel();

  const original = await collect(exportState(from));
  const there = await importState(cosmos.store, readState(lines(original)), { overwrite: false });
  const copied = await collect(exportState(cosmos));
  await importState(back.store, readState(lines(copied)), { overwrite: false });

  expect(there).toEqual({ created: documents.length, unchanged: 0, overwritten: 0, skipped: 0 });
  expect(copied.join('')).toBe(original.join(''));
  expect((await collect(exportState(back))).join('')).toBe(original.join(''));
});

async function* lines(all: readonly string[]) {
  yield* all;
}
