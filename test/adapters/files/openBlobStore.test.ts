import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FilesUnusable } from '../../../src/adapters/files/filesUnusable.ts';
import { type BlobStoreOptions, openBlobStore } from '../../../src/adapters/files/openBlobStore.ts';
import { Throttled, Unavailable } from '../../../src/ports/errors.ts';

const sharedKey = { kind: 'sharedKey', account: 'account', key: 'a2V5' } as const;

async function faultOf(options: Partial<BlobStoreOptions>): Promise<unknown> {
  const container = `files-${randomUUID()}`;
  const opening = openBlobStore({ url: 'http://127.0.0.1:1/account', container, credential: sharedKey, ...options });
  const error = await opening.catch((reason: unknown) => reason);
  return error instanceof FilesUnusable ? error.reason : error;
}

/** A blob service on this machine that answers as it is told. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/account`;
}

function refusing(status: number, code: string): RequestListener {
  return (_request, response) => void response.writeHead(status, { 'x-ms-error-code': code }).end();
}

describe('opening a container', () => {
  it.each([
    ['not an address', { url: 'files' }],
    ['an address with a token in it', { url: 'https://account.blob.core.windows.net/?sig=x' }],
    ['an address of another protocol', { url: 'ftp://127.0.0.1/account' }],
    ['a container name that Azure does not allow', { container: '../Other' }],
    ['an emulator without an account', { url: 'http://127.0.0.1:1' }],
    [
      'a managed identity without encryption',
      { url: 'http://account.blob.core.windows.net', credential: { kind: 'managedIdentity' } as const },
    ],
  ])('refuses %s', async (_what, options) => {
    expect(await faultOf(options)).toBe('badAddress');
  });

  it('refuses a key for an account that is not on this machine', async () => {
    expect(await faultOf({ url: 'https://account.blob.core.windows.net' })).toBe('keyNotAllowed');
  });

  it.each([
    [403, 'AuthorizationFailure', 'denied'],
    [404, 'ContainerNotFound', 'missing'],
    [500, 'InternalError', 'unreachable'],
  ])('tells what an answer of %i %s means', async (status, code, reason) => {
    expect(await faultOf({ url: await serve(refusing(status, code)) })).toBe(reason);
  });

  it('tells when nobody answers', async () => {
    expect(await faultOf({})).toBe('unreachable');
  });
});

describe('a container that is open', () => {
  async function openThen(answer: RequestListener) {
    let isOpen = false;
    const url = await serve((request, response) =>
      isOpen ? answer(request, response) : void response.writeHead(request.method === 'PUT' ? 201 : 200).end(),
    );
    const store = await openBlobStore({ url, container: 'files', credential: sharedKey, callTimeoutMs: 1_500 });
    isOpen = true;
    return store;
  }

  it.each([
    [503, 'ServerBusy', Throttled],
    [500, 'InternalError', Unavailable],
    [403, 'AuthorizationFailure', Unavailable],
    [404, 'ContainerNotFound', Unavailable],
  ])('gives an answer of %i %s as the ports name it', async (status, code, kind) => {
    const store = await openThen(refusing(status, code));

    await expect(store.put({ bytes: new Uint8Array([1]), name: 'a', contentType: '' })).rejects.toThrow(kind);
    await expect(store.get('0'.repeat(64))).rejects.toThrow(kind);
  });

  it('does not wait for ever', async () => {
    const store = await openThen(() => undefined);

    await expect(store.get('0'.repeat(64))).rejects.toThrow(Unavailable);
  });
});
