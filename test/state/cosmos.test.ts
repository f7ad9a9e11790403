import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { expect, onTestFinished, test } from 'vitest';
import { openCosmos } from '../../src/adapters/cosmos/open.ts';
import { exportState } from '../../src/usecases/state/exportState.ts';
import { importState } from '../../src/usecases/state/importState.ts';
import { readState } from '../../src/usecases/state/readState.ts';
import { runScript } from './script.ts';
import { collect, openState } from './states.ts';

// One partition has several pages of documents.
const partitions = Array.from({ length: 20 }, (_, i) => `tenant|meeting|møte ${i} /\\#?`);
const documents = [
  ...partitions.map((partition) => ({ partition, id: 'item:SG-2020-71', body: { partition } })),
  ...Array.from({ length: 250 }, (_, i) => ({ partition: 'tenant|cases', id: `case:${i}`, body: { list: [i, null] } })),
];

async function startVercel(): Promise<string> {
  const server = createHttpServer({ keepAlive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function openOn(endpoint: string) {
  const opened = await openCosmos({
    endpoint,
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
  const cosmos = await openOn(await startVercel());

  const original = await collect(exportState(from));
  const there = await importState(cosmos.store, readState(lines(original)), { overwrite: false });
  const copied = await collect(exportState(cosmos));
  await importState(back.store, readState(lines(copied)), { overwrite: false });

  expect(there).toEqual({ created: documents.length, unchanged: 0, overwritten: 0, skipped: 0 });
  expect(copied.join('')).toBe(original.join(''));
  expect((await collect(exportState(back))).join('')).toBe(original.join(''));
});

test('the script copies into the account that the variables name, and out of it', async () => {
  const source = openState();
  for (const id of ['a', 'b']) await source.store.create('p', id, { id });
  const original = (await collect(exportState(source))).join('');
  const env = { SAKSGANG_COSMOS_ENDPOINT: await startVercel(), SAKSGANG_COSMOS_KEY: 'a2V5' };

  const imported = await runScript('state', ['import', '-'], env, original);
  const exported = await runScript('state', ['export', '-'], env);

  expect(imported).toMatchObject({ code: 0, err: expect.stringContaining('2 new') });
  expect(exported).toEqual({ code: 0, out: original, err: 'Exported 2 documents.\n' });
});

async function* lines(all: readonly string[]) {
  yield* all;
}
