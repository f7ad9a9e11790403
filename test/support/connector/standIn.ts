import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type ConnectorRequest, errorBody, kindOf, serve } from './routes.ts';
import type { Fault } from './types.ts';
import { createWorld, type World } from './world.ts';

/** A local stand-in for the Teams connector, over real HTTP on a free loopback port. */
export interface ConnectorStandIn extends World {
  /** The address to put into activities as `serviceUrl`. */
  readonly serviceUrl: string;
  /** Every request that came in, those that met a fault too. */
  readonly requests: readonly ConnectorRequest[];
  /** Those of them whose sender went away before the answer. */
  readonly abandoned: readonly ConnectorRequest[];
  /** The next `times` requests that match meet the fault. Faults given earlier are used up first. */
  failNext(fault: Fault, times?: number): void;
  /** From now on each message takes this long: taken halfway if the sender is still there, and answered at the end. */
  slowSends(ms: number): void;
  close(): Promise<void>;
}

/** Starts an empty stand-in. `maxPageSize` is the most members it gives in one page; Teams gives 500. */
export async function startConnectorStandIn(maxPageSize = 500): Promise<ConnectorStandIn> {
  const world = createWorld();
  const faults: Fault[] = [];
  const requests: ConnectorRequest[] = [];
  const abandoned: ConnectorRequest[] = [];
  const pace = { sendMs: 0 };
  const server = createServer((incoming, response) => {
    void read(incoming).then(async (request) => {
      requests.push(request);
      response.on('close', () => !response.writableFinished && abandoned.push(request));
      const halfMs = kindOf(request) === 'send' ? pace.sendMs / 2 : 0;
      if (halfMs > 0) await setTimeout(halfMs);
      if (incoming.socket.destroyed) return;
      const fault = take(faults, request);
      const answer = !fault || fault.applied || fault.kind === 'mute' ? serve(world, request, maxPageSize) : undefined;
      if (fault) {
        fail(fault, incoming, response);
      } else if (answer) {
        if (halfMs > 0) await setTimeout(halfMs);
        send(response, answer.status, answer.body);
      }
    });
  });
  // Who keeps a connection and writes on it must not find that it was closed a moment ago.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...world,
    serviceUrl: `http://127.0.0.1:${port}/`,
    requests,
    abandoned,
    failNext: (fault, times = 1) => {
      faults.push(...Array.from({ length: times }, () => fault));
    },
    slowSends: (ms) => {
      pace.sendMs = ms;
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function read(incoming: IncomingMessage): Promise<ConnectorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(incoming.url ?? '/', 'http://stand-in');
  const path = url.pathname.replace(/^\/v3\/conversations\/?/, '');
  return {
    method: incoming.method ?? '',
    path: path ? path.split('/').map(decodeURIComponent) : [],
    query: url.searchParams,
    body: text ? JSON.parse(text) : {},
  };
}

function take(faults: Fault[], request: ConnectorRequest): Fault | undefined {
  // Whether the bot shows that it is typing depends on how slow the machine is: no fault is meant for that.
  if (request.body.type === 'typing') return undefined;
  const index = faults.findIndex(
    ({ on = kindOf(request), holding = '' }) =>
      on === kindOf(request) && JSON.stringify(request.body).includes(holding),
  );
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}

function fail(fault: Fault, incoming: IncomingMessage, response: ServerResponse): void {
  if (fault.kind === 'cut') {
    incoming.socket.destroy();
  }
  if (fault.kind === 'mute') {
    // Not chained: restify replaces writeHead for the whole process, and its own gives nothing back.
    response.writeHead(202);
    response.end();
  }
  if (fault.kind === 'status') {
    if (fault.retryAfter !== undefined) {
      response.setHeader('retry-after', fault.retryAfter);
    }
    const code = fault.code ?? 'Fault';
    const nested = { errorCode: 209, message: JSON.stringify({ subCode: code, details: null }) };
    send(response, fault.status, fault.shape === 'nested' ? nested : errorBody(code));
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
