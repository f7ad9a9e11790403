import { createConnection, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createHttpServer, type HttpServer, type Receive } from '../../../src/adapters/http/server.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';

const body = '{"type":"message"}';
const head = [
  'POST /api/messages HTTP/1.1',
  'Host: 127.0.0.1',
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
].join('\r\n');

test('a request of which half the body has come is answered, however long the rest takes', async () => {
  const { server, port } = await start();
  const client = await connect(port);
  client.socket.write(`${head}\r\nExpect: 100-continue\r\n\r\n${body.slice(0, 9)}`);
  await client.says(/100 Continue/);

  const closed = server.close();
  await nobodyListensAt(port);
  // Longer than whoever does not know of it waits.
  await setTimeout(300);
  client.socket.write(body.slice(9));

  await client.says(/HTTP\/1\.1 200 OK[\s\S]*connection: close[\s\S]*\{"ok":true\}/i);
  await closed;
});

test('a connection on which nothing has been said yet is listened to', async () => {
  const { server, port } = await start();
  const client = await connect(port);

  const closed = server.close();
  await nobodyListensAt(port);
  await setTimeout(300);
  client.socket.write(`${head}\r\n\r\n${body}`);

  await client.says(/HTTP\/1\.1 200 OK/);
  await closed;
});

test('a connection on which nothing is ever said does not keep the program from ending', async () => {
  const { server, port } = await start();
  const client = await connect(port);

  await server.close();

  await vi.waitUntil(() => client.socket.destroyed, { timeout: 60_000 });
});

test('it is not ready at once, and takes whatever comes until the grace is over', async () => {
  const { promise, resolve: endGrace } = Promise.withResolvers<void>();
  const { server, port } = await start({ grace: () => promise });
  const ready = () => fetch(`http://127.0.0.1:${port}/health/ready`).then(({ status }) => status);
  const before = await ready();

  const closed = server.close();
  const during = await ready();
  const live = await fetch(`http://127.0.0.1:${port}/health/live`);
  const press = await connect(port);
  press.socket.write(`${head}\r\n\r\n${body}`);
  await press.says(/HTTP\/1\.1 200 OK[\s\S]*connection: close/i);
  endGrace();
  await closed;

  expect([before, during, live.status]).toEqual([200, 503, 200]);
  await nobodyListensAt(port);
});

test('who is told «not ready» is asked to close the connection, so that none is kept that we must cut', async () => {
  const { promise, resolve: endGrace } = Promise.withResolvers<void>();
  const { server, port } = await start({ grace: () => promise });
  const client = await connect(port);
  client.socket.write(`${head}\r\n\r\n${body}`);
  await client.says(/connection: keep-alive/i);

  const closed = server.close();
  client.socket.write('GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');

  await client.says(/HTTP\/1\.1 503 [\s\S]*connection: close/i);
  await vi.waitUntil(() => client.socket.readableEnded || client.socket.destroyed, { timeout: 60_000 });
  endGrace();
  await closed;
});

async function start(options: { readonly grace?: () => Promise<void> } = {}): Promise<{
  readonly server: HttpServer;
  readonly port: number;
}> {
  const receive: Receive = async () => ({ status: 200, body: { ok: true } });
  const server = createHttpServer(receive, createMemoryLog(), options);
  return { server, port: await server.listen('127.0.0.1', 0) };
}

/** A connection that the server has let in, and all that it says on it. */
async function connect(port: number): Promise<{ readonly socket: Socket; says(pattern: RegExp): Promise<void> }> {
  const socket = createConnection(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let said = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  return {
    socket,
    says: (pattern) =>
      vi.waitFor(
        () => {
          expect(said).toMatch(pattern);
        },
        { timeout: 20_000, interval: 5 },
      ),
  };
}

async function nobodyListensAt(port: number): Promise<void> {
  await vi.waitUntil(
    () =>
      new Promise<boolean>((resolve) => {
        const knock = createConnection(port, '127.0.0.1');
        knock.once('connect', () => {
          knock.destroy();
          resolve(false);
        });
        knock.once('error', () => resolve(true));
      }),
    { timeout: 60_000, interval: 5 },
  );
}
