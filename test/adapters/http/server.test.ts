import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AddressInUse, createHttpServer, type HttpServer, type Receive } from '../../../src/adapters/http/server.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';

const json = { 'content-type': 'application/json' };
let receive: Receive;
let server: HttpServer;
let log: ReturnType<typeof createMemoryLog>;
let base: string;
let port: number;

beforeEach(async () => {
  receive = async () => ({ status: 200, body: { ok: true } });
  log = createMemoryLog();
  server = createHttpServer((request) => receive(request), log);
  port = await server.listen('127.0.0.1', 0);
  base = `http://127.0.0.1:${port}`;
});
afterEach(() => server.close());

function post(body: string | Uint8Array, headers: Record<string, string> = json): Promise<Response> {
  return fetch(`${base}/api/messages`, { method: 'POST', headers, body: body as Uint8Array<ArrayBuffer> });
}

describe('POST /api/messages', () => {
  it('hands on the Authorization header and the parsed body, and answers what comes back', async () => {
    const taken: unknown[] = [];
    receive = async (request) => {
      taken.push(request);
      return { status: 200, body: { answer: 1 } };
    };

    const response = await post('{"type":"message"}', { ...json, authorization: 'Bearer x' });

    expect(taken).toEqual([{ authorization: 'Bearer x', body: { type: 'message' } }]);
    expect(await response.json()).toEqual({ answer: 1 });
  });

  it.each([
    ['a broken body', '{"secret":', json, 400, { error: 'Bad Request' }],
    ['a body above 256 KB', JSON.stringify('x'.repeat(262_144)), json, 413, { error: 'Payload Too Large' }],
    [
      'a compressed body',
      gzipSync('{}'),
      { ...json, 'content-encoding': 'gzip' },
      415,
      { error: 'Unsupported Media Type' },
    ],
    ['a broken gzip', 'not gzip', { ...json, 'content-encoding': 'gzip' }, 415, { error: 'Unsupported Media Type' }],
  ])('refuses %s and tells nothing of the inside', async (_case, body, headers, status, expected) => {
    const response = await post(body, headers);

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(expected);
  });

  it('takes a body of exactly 256 KB', async () => {
    const response = await post(JSON.stringify('x'.repeat(262_142)));

    expect(response.status).toBe(200);
  });

  it('takes a body whose encoding is identity', async () => {
    const response = await post('{}', { ...json, 'content-encoding': 'identity' });

    expect(response.status).toBe(200);
  });

  it.each([400, 401, 403, 500])('replaces what was to be said with a %i', async (status) => {
    receive = async () => ({ status, body: { stack: 'at inside.ts' } });

    const response = await post('{}');

    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('inside');
  });

  it('answers 500 with a neutral body to what is thrown, and logs it', async () => {
    receive = async () => {
      throw new TypeError('the inside');
    };

    const response = await post('{}');

    expect(await response.json()).toEqual({ error: 'Internal Server Error' });
    expect(log.lines).toMatchObject([{ level: 'error', fields: { errorName: 'TypeError' } }]);
  });
});

describe('the server', () => {
  it('is live', async () => {
    const response = await fetch(`${base}/health/live`);

    expect(await response.json()).toEqual({ status: 'live' });
  });

  it('has nothing else', async () => {
    const response = await fetch(`${base}/api/secrets/71-20`);

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'Not Found' });
  });

  it('ends connections that want to become something else, and can be closed afterwards', async () => {
    const socket = connect(port, '127.0.0.1');
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.resume().write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');

    await ended;
  });

  it('says when the address is taken', async () => {
    const second = createHttpServer(receive, log);

    await expect(second.listen('127.0.0.1', port)).rejects.toBeInstanceOf(AddressInUse);
  });

  it('finishes the turns in flight when it closes, and takes no new ones', async () => {
    let finish = () => {};
    const started = new Promise<void>((resolve) => {
      receive = () =>
        new Promise((answer) => {
          finish = () => answer({ status: 200, body: { finished: true } });
          resolve();
        });
    });
    const inFlight = post('{}');
    await started;

    const closed = server.close();
    const late = post('{}').then(
      () => 'answered',
      () => 'refused',
    );
    expect(await late).toBe('refused');
    finish();

    expect(await (await inFlight).json()).toEqual({ finished: true });
    await closed;
  });

  it('does not wait for ever for a turn that hangs', async () => {
    const impatient = createHttpServer(() => new Promise(() => {}), log, { drainMs: 20 });
    const address = `http://127.0.0.1:${await impatient.listen('127.0.0.1', 0)}/api/messages`;
    const hanging = fetch(address, { method: 'POST', headers: json, body: '{}' }).catch(() => 'cut');
    await fetch(address.replace('/api/messages', '/health/live'));

    await impatient.close();

    expect(await hanging).toBe('cut');
  });
});
