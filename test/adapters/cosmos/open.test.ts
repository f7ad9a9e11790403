import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type CosmosOptions, openCosmos } from '../../../src/adapters/cosmos/open.ts';
import type { CosmosDouble } from '../../support/cosmos/double.ts';
import { makeDouble, reasonOf } from './harness.ts';

test('what is missing in an emulator is created with our partition key and index, once', async () => {
  const double = await makeDouble();
  const first = await openCosmos(optionsFor(double));
  const second = await openCosmos(optionsFor(double));
  onTestFinished(first.close);
  onTestFinished(second.close);

  const etag = await first.store.create('p', 'a', {});

  expect((await second.store.read('p', 'a'))?.etag).toBe(etag);
  expect(double.definitions).toEqual([
    { id: 'saksgang' },
    {
      id: 'documents',
      partitionKey: { paths: ['/pk'], version: 2 },
      indexingPolicy: {
        indexingMode: 'consistent',
        automatic: true,
        includedPaths: [{ path: '/pk/?' }],
        excludedPaths: [{ path: '/*' }],
      },
      defaultTtl: -1,
    },
  ]);
});

test('programs that start together on an empty emulator all open', async () => {
  const double = await makeDouble();

  const opened = await Promise.all(Array.from({ length: 4 }, () => openCosmos(optionsFor(double))));

  for (const { close } of opened) onTestFinished(close);
  expect(double.definitions).toHaveLength(2);
});

test.for([
  'https://saksgang.documents.azure.com',
  'https://localhost.example',
  'https://127.0.0.1.example',
  'https://192.168.0.1:8081',
])('a key is refused for %s, without asking there', async (endpoint) => {
  const reason = await reasonOf(openCosmos({ ...options, endpoint }));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'keyNotAllowed' });
});

test.for(['', 'saksgang', 'ftp://localhost', 'http://saksgang.documents.azure.com', 'http://10.0.0.1:8081'])(
  'the endpoint %j is refused',
  async (endpoint) => {
    const reason = await reasonOf(openCosmos({ ...options, endpoint }));

    expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'badEndpoint' });
  },
);

test('a managed identity is not used without encryption, not even on this machine', async () => {
  const double = await makeDouble();
  const credential = { kind: 'managedIdentity' } as const;

  const reason = await reasonOf(openCosmos({ ...optionsFor(double), credential }));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'badEndpoint' });
});

test('a managed identity is asked for a token for the account, by its client id', async () => {
  const asked: URL[] = [];
  const identity = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://identity'));
    const token = { access_token: 'token', expires_on: String(Date.now() / 1_000 + 86_400), token_type: 'Bearer' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(token));
  });
  await stubIdentity(identity);
  const clientId = randomUUID();

  const reason = await reasonOf(
    openCosmos({ ...options, endpoint: nobody, credential: { kind: 'managedIdentity', clientId } }),
  );

  expect(asked.map(({ searchParams }) => [searchParams.get('resource'), searchParams.get('client_id')])).toEqual([
    ['https://127.0.0.1:9', clientId],
  ]);
  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'unreachable' });
});

test('a machine without a managed identity is denied', async () => {
  await stubIdentity(createServer((_, response) => response.writeHead(400).end('{}')));

  const reason = await reasonOf(openCosmos({ ...options, endpoint: nobody, credential: { kind: 'managedIdentity' } }));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'denied' });
});

test('a wrong key is denied', async () => {
  const double = await makeDouble();
  const credential = { kind: 'key', key: 'd3Jvbmc=' } as const;

  const reason = await reasonOf(openCosmos({ ...optionsFor(double), credential }));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'denied' });
});

test('an address where nobody answers is unreachable', async () => {
  const double = await makeDouble();
  await double.close();

  const reason = await reasonOf(openCosmos(optionsFor(double)));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'unreachable' });
});

test('a container that is missing where we may not create is missing', async () => {
  const double = await makeDouble();
  double.faults.arm('database', { kind: 'status', status: 404 }, 100);

  const reason = await reasonOf(openCosmos(optionsFor(double)));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'missing' });
});

test('a container with another partition key is not ours', async () => {
  const double = await makeDouble();
  double.define('saksgang', { id: 'saksgang' });
  double.define('saksgang/documents', { id: 'documents', partitionKey: { paths: ['/tenant'], version: 2 } });

  const reason = await reasonOf(openCosmos(optionsFor(double)));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'foreign' });
});

test.for(['ConsistentPrefix', 'Eventual'])('an account with %s consistency is refused', async (consistency) => {
  const double = await makeDouble({ consistency });

  const reason = await reasonOf(openCosmos(optionsFor(double)));

  expect(reason).toMatchObject({ name: 'CosmosUnusable', reason: 'weakConsistency' });
});

test('a service that is busy while we open is asked again', async () => {
  const double = await makeDouble();
  double.faults.arm('account', { kind: 'status', status: 429, retryAfterMs: 10 });
  double.faults.arm('container', { kind: 'cut', when: 'before' });

  const { store, close } = await openCosmos(optionsFor(double));
  onTestFinished(close);

  expect(await store.read('p', 'a')).toBeUndefined();
});

// A port that nobody listens on.
const nobody = 'https://127.0.0.1:9';

const options: CosmosOptions = {
  endpoint: '',
  databaseId: 'saksgang',
  containerId: 'documents',
  credential: { kind: 'key', key: 'a2V5' },
};

function optionsFor({ endpoint, key }: Pick<CosmosDouble, 'endpoint' | 'key'>): CosmosOptions {
  return { ...options, endpoint, credential: { kind: 'key', key } };
}

/** Stands in for the identity service of the machine, as App Service and Container Apps have it. */
async function stubIdentity(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`);
  vi.stubEnv('IDENTITY_HEADER', 'header');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
    server.closeAllConnections();
  });
}
