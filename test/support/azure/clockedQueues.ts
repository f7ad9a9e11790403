import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { epochOf } from '../../../src/domain/instant.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Azurite } from '../azurite/start.ts';

/** A door to Azurite behind which messages fall due by the bot's clock; Azurite itself knows the real time only. */
export interface ClockedQueues {
  /** In place of Azurite's own address. */
  readonly url: string;
  /** To be called when the clock was set; whatever is asked afterwards finds what has fallen due. */
  clockMoved(): void;
  close(): Promise<void>;
}

interface Waiting {
  readonly queue: string;
  readonly popReceipt: string;
  /** By the bot's clock. */
  readonly dueAt: number;
}

const weekSeconds = 604_800;

/** Opens the door; all requests go through as they are. */
export async function startClockedQueues(azurite: Omit<Azurite, 'stop'>, clock: Clock): Promise<ClockedQueues> {
  const service = new QueueServiceClient(azurite.url, new StorageSharedKeyCredential(azurite.account, azurite.key));
  const agent = new Agent({ keepAlive: true });
  const waiting = new Map<string, Waiting>();
  let moving = Promise.resolve();

  const server = createServer(async (incoming, response) => {
    await moving;
    const target = new URL(incoming.url ?? '', azurite.url);
    const { method, headers } = incoming;
    const forwarded = request(target, { method, headers, agent }, async (answer) => {
      const body = await text(answer);
      note(String(method), target, answer, body);
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      response.end(body);
    });
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
  // Who keeps a connection and writes on it must not find that it was closed a moment ago.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** Keeps what only the answer tells: the receipt with which a message that is hidden can be moved. */
  function note(
    method: string,
    { pathname, searchParams }: URL,
    { headers, statusCode = 500 }: IncomingMessage,
    xml: string,
  ) {
    const [, , queue = '', , changed = ''] = pathname.split('/');
    if (statusCode >= 300 || searchParams.has('peekonly')) return;
    const ids = changed === '' ? textsOf(xml, 'MessageId') : [changed];
    const popReceipt = headers['x-ms-popreceipt']?.toString() ?? textsOf(xml, 'PopReceipt')[0] ?? '';
    const dueAt = epochOf(clock()) + Number(searchParams.get('visibilitytimeout')) * 1_000;
    for (const id of ids) {
      if (method === 'POST' || method === 'PUT') waiting.set(id, { queue, popReceipt, dueAt });
      else waiting.delete(id);
    }
  }

  async function move(): Promise<void> {
    for (const [id, { queue, popReceipt, dueAt }] of waiting) {
      const seconds = Math.ceil((dueAt - epochOf(clock())) / 1_000);
      try {
        const client = service.getQueueClient(queue);
        const moved = await client.updateMessage(
          id,
          popReceipt,
          undefined,
          Math.min(Math.max(seconds, 0), weekSeconds),
        );
        waiting.set(id, { queue, popReceipt: moved.popReceipt ?? '', dueAt });
      } catch {
        // Somebody has it, or had it: it is not waiting.
        waiting.delete(id);
      }
    }
  }

  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${new URL(azurite.url).pathname}`,
    clockMoved() {
      moving = moving.then(move);
    },
    async close() {
      await moving;
      agent.destroy();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function textsOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, found = '']) => found);
}
