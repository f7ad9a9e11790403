import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createHttpServer,
  type HttpOptions,
  type HttpServer,
  type Receive,
} from '../../../src/adapters/http/server.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';

const headers = { 'content-type': 'application/json' };
const open: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(receive: Receive, options: HttpOptions) {
  const server = createHttpServer(receive, createMemoryLog(), { drainMs: 50, ...options });
  open.push(server);
  const port = await server.listen('127.0.0.1', 0);
  const post = () => fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body: '{}' });
  return { port, post };
}

/** Turns that last until they are let go. */
function heldTurns() {
  const waiting: (() => void)[] = [];
  const receive: Receive = () => new Promise((resolve) => waiting.push(() => resolve({ status: 200 })));
  const until = async (count: number) => {
    while (waiting.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { receive, until, letGo: () => waiting.splice(0).map((go) => go()) };
}

describe('turns at the same time', () => {
  it('one more than the limit is answered with 503 and when to come again, and the others are not disturbed', async () => {
    const turns = heldTurns();
    const { post } = await serve(turns.receive, { turnsAtOnce: 2 });
    const held = [post(), post()];
    await turns.until(2);

    const late = await post();

    expect({ status: late.status, after: late.headers.get('retry-after'), body: await late.json() }).toEqual({
      status: 503,
      after: '1',
      body: { error: 'Service Unavailable' },
    });
    turns.letGo();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('make room for the next when they are over, also by an error', async () => {
    const state = { fails: true };
    const receive: Receive = async () => {
      if (state.fails) throw new Error('inside');
      return { status: 200 };
    };
    const { post } = await serve(receive, { turnsAtOnce: 1 });

    const failed = [await post(), await post()].map(({ status }) => status);
    state.fails = false;

    expect(failed).toEqual([500, 500]);
    expect((await post()).status).toBe(200);
  });

  it('keep their room when their client hangs up', async () => {
    const turns = heldTurns();
    const { post, port } = await serve(turns.receive, { turnsAtOnce: 1 });
    const gone = await say(
      port,
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    );
    await turns.until(1);
    gone.destroy();

    expect((await post()).status).toBe(503);
    turns.letGo();
  });
});

describe('a slow client is cut off', () => {
  const times = { headMs: 100, requestMs: 200, checkMs: 20 };
  const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  it.each([
    ['that does not finish the head', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-A: '],
    ['that sends nothing but an empty line', '\r\n'],
    ['that does not finish the body', `${head}Content-Length: 1000\r\n\r\n{"a":`],
    ['that does not finish a chunk', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"a"`],
  ])('%s, while others are answered', async (_what, text) => {
    const { port, post } = await serve(async () => ({ status: 200 }), { times });
    const slow = await say(port, text);
    const ended = new Promise<void>((resolve) => slow.once('close', resolve));
    const drip = setInterval(() => slow.write('a'), 30);

    expect((await post()).status).toBe(200);
    await ended;
    clearInterval(drip);
    expect((await post()).status).toBe(200);
  });

  it('that does not read its file: eight of them keep others from files only for a moment', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024);
    const openFile = async () => ({ bytes, name: 'sak.pdf', contentType: 'application/pdf' });
    const { port } = await serve(async () => ({ status: 200 }), { openFile, times: { silentMs: 200 } });
    const file = () => fetch(`http://127.0.0.1:${port}/files?t=a.b`, { signal: AbortSignal.timeout(20_000) });
    const slow = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const socket = await say(port, 'GET /files?t=a.b HTTP/1.1\r\nHost: x\r\n\r\n');
        return socket.pause();
      }),
    );

    const statuses: number[] = [];
    while (statuses.at(-1) !== 200) {
      const response = await file();
      statuses.push(response.status);
      await response.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }

    expect(statuses.filter((status) => status !== 200).every((status) => status === 503)).toBe(true);
    for (const socket of slow) socket.destroy();
  });
});

async function say(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return socket;
}
