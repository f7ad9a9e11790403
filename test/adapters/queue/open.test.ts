import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type AzureQueueOptions, openAzureQueue } from '../../../src/adapters/queue/open.ts';
import { instantOf } from '../../../src/domain/instant.ts';

const sharedKey = { kind: 'sharedKey', account: 'account', key: 'a2V5' } as const;
const managedIdentity = { kind: 'managedIdentity' } as const;

function openWith(options: Partial<AzureQueueOptions>) {
  return openAzureQueue({
    url: 'http://127.0.0.1:1/account',
    queueName: 'work',
    poisonQueueName: 'work-poison',
    credential: sharedKey,
    clock: () => instantOf(0),
    callTimeoutMs: 4_000,
    ...options,
  });
}

test.for([
  ['an address that is none', { url: 'somewhere' }, 'badAddress'],
  ['an address of another kind', { url: 'ftp://127.0.0.1/account' }, 'badAddress'],
  ['an address with a signature in it', { url: 'https://a.queue.core.windows.net/?sig=x' }, 'badAddress'],
  ['an emulator without its account', { url: 'http://127.0.0.1:1' }, 'badAddress'],
  ['a queue name with capitals', { queueName: 'Work' }, 'badAddress'],
  ['a queue name that leads elsewhere', { poisonQueueName: '../other' }, 'badAddress'],
  ['a key for an account in Azure', { url: 'https://a.queue.core.windows.net' }, 'keyNotAllowed'],
  ['a key for a name that only looks like ours', { url: 'http://127.0.0.1.example.org' }, 'keyNotAllowed'],
  ['a managed identity over http', { credential: managedIdentity }, 'badAddress'],
  ['a service that does not answer', {}, 'unreachable'],
] as const)('%s is told apart', async ([, options, reason]) => {
  const opened = openWith(options);

  await expect(opened).rejects.toMatchObject({ name: 'QueueUnusable', reason });
});

describe('the managed identity', () => {
  test('is asked for a token to Azure Storage', async () => {
    const asked = await serveIdentity((resource) => ({ status: 200, body: tokenFor(resource) }));

    const opened = openWith({ url: 'https://127.0.0.1:1/account', credential: managedIdentity });

    await expect(opened).rejects.toMatchObject({ reason: 'unreachable' });
    expect(new Set(asked)).toEqual(new Set(['https://storage.azure.com']));
  });

  test('that is not there is told as such', async () => {
    await serveIdentity(() => ({ status: 400, body: { error: 'invalid_request', message: 'no identity' } }));
    // The library keeps the tokens of each identity for the whole process.
    const credential = { kind: 'managedIdentity', clientId: '33333333-3333-4333-8333-333333333333' } as const;

    const opened = openWith({ url: 'https://127.0.0.1:1/account', credential });

    await expect(opened).rejects.toMatchObject({ name: 'QueueUnusable', reason: 'denied' });
  });
});

function tokenFor(resource: string) {
  return {
    access_token: 'token',
    resource,
    token_type: 'Bearer',
    expires_on: String(Math.floor(Date.now() / 1_000) + 3_600),
  };
}

/** The endpoint that App Service and Container Apps have for identities; gives the resources it is asked for. */
async function serveIdentity(answer: (resource: string) => { readonly status: number; readonly body: unknown }) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const resource = new URL(request.url ?? '', 'http://localhost').searchParams.get('resource') ?? '';
    asked.push(resource.replace(/\/$/, ''));
    const { status, body } = answer(resource);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`);
  vi.stubEnv('IDENTITY_HEADER', 'secret');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
  return asked;
}
