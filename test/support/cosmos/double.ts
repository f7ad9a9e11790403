import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HeldContainer } from './container.ts';
import { createFaults, type Faults, type Operation } from './faults.ts';
import { type CosmosRequest, Refused, readRequest } from './request.ts';
import { type Answer, containerRid, createService, refusalCharge, type ServiceOptions } from './service.ts';

/** A request that came in: when, among all comings and goings, and when its answer went out. */
export interface Seen {
  readonly operation: Operation;
  readonly partition: string | undefined;
  readonly cameAt: number;
  readonly leftAt: number;
  /** 0 when no answer was given. */
  readonly status: number;
  readonly charge: number;
  readonly consistency: string | undefined;
}

/** A strict stand-in for the part of Cosmos DB's protocol that we use: on anything else it answers 400. */
export interface CosmosDouble {
  readonly endpoint: string;
  readonly key: string;
  readonly faults: Faults;
  /** How long each answer takes, in milliseconds. None to begin with. */
  delayMs: number;
  /** What it holds, for those who would write much of it at once. */
  readonly documents: HeldContainer;
  /** How many writes were done. */
  readonly writes: number;
  /** What databases and containers were made with. */
  readonly definitions: readonly Readonly<Record<string, unknown>>[];
  /** Makes a database, or a container `DATABASE/CONTAINER`, as a deployment would. */
  define(name: string, definition: Readonly<Record<string, unknown>>): void;
  /** What came in since the last call, without those still under way. */
  takeSeen(): readonly Seen[];
  close(): Promise<void>;
}

export interface DoubleOptions extends Partial<ServiceOptions> {
  /** What goes wrong; nothing until it is armed. */
  readonly faults?: Faults;
}

export async function startCosmosDouble(options: DoubleOptions = {}): Promise<CosmosDouble> {
  const { faults = createFaults(), consistency = 'Session', lag = 0, pageSize = 1_000, startsEmpty = false } = options;
  const service = createService({ consistency, lag, pageSize, startsEmpty });
  const key = Buffer.from(randomUUID()).toString('base64');
  let seen: Seen[] = [];
  let moments = 0;
  const state = { delayMs: 0 };

  const server = createServer(async (incoming, response) => {
    moments += 1;
    const cameAt = moments;
    let request: CosmosRequest | undefined;
    let answer: Answer & { readonly substatus?: number | undefined; readonly retryAfterMs?: number };
    try {
      request = await readRequest(incoming, key);
      // In two parts: when the machine stops for a moment, what has come meanwhile is heard in between.
      for (let part = 0; part < 2 && state.delayMs > 0; part += 1) await sleep(state.delayMs / 2);
      const fault = faults.take(request.operation);
      if (!fault || fault.when === 'after') answer = service.answer(request);
      else answer = { status: 0, body: {}, charge: 0 };
      if (fault?.kind === 'cut') {
        note(0, 0);
        incoming.socket.destroy();
        return;
      }
      if (fault?.kind === 'hang') {
        note(0, 0);
        return;
      }
      if (fault) answer = { ...fault, body: { code: 'Injected', message: 'Injected' }, charge: refusalCharge };
    } catch (error) {
      const { status, substatus } = error instanceof Refused ? error : { status: 500, substatus: undefined };
      answer = { status, substatus, body: { code: String(status), message: String(error) }, charge: refusalCharge };
    }
    note(answer.status, answer.charge);
    send(response, answer, service.documents.lsn);

    function note(status: number, charge: number) {
      moments += 1;
      const { operation = 'account', partition, headers } = request ?? {};
      const consistency = headers?.['x-ms-consistency-level']?.toString();
      seen.push({ operation, partition, cameAt, leftAt: moments, status, charge, consistency });
    }
  });

  // Who keeps a connection and writes on it must not find that it was closed a moment ago.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    key,
    faults,
    documents: service.documents,
    get delayMs() {
      return state.delayMs;
    },
    set delayMs(delayMs) {
      state.delayMs = delayMs;
    },
    get writes() {
      return service.documents.lsn;
    },
    get definitions() {
      return [...service.resources.values()];
    },
    define(name, definition) {
      service.resources.set(name, definition);
    },
    takeSeen() {
      const taken = seen;
      seen = [];
      return taken;
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function send(
  response: ServerResponse,
  answer: Answer & { readonly substatus?: number | undefined; readonly retryAfterMs?: number },
  lsn: number,
): void {
  const { status, body, charge, etag, continuation, substatus, retryAfterMs } = answer;
  const optional = {
    etag,
    'x-ms-continuation': continuation,
    'x-ms-substatus': substatus,
    'x-ms-retry-after-ms': retryAfterMs,
  };
  for (const [name, value] of Object.entries(optional)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-ms-activity-id': randomUUID(),
    'x-ms-request-charge': String(charge),
    'x-ms-session-token': `0:1#${lsn}`,
    'x-ms-content-path': containerRid,
  });
  response.end(JSON.stringify(body));
}
