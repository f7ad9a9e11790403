import type { Server } from 'restify';

/** How long a client may take, in milliseconds. */
export interface Times {
  /** To send the head of a request. */
  readonly headMs: number;
  /** To send a whole request. */
  readonly requestMs: number;
  /** Without sending or reading a byte while something is under way. */
  readonly silentMs: number;
  /** How often connections are looked at: a limit is kept within this much. */
  readonly checkMs: number;
}

const usual: Times = { headMs: 10_000, requestMs: 20_000, silentMs: 60_000, checkMs: 2_000 };

/** Longer than the load balancers in front keep theirs, so that they never write to a closed connection. */
const keepAliveMs = 65_000;
/** Teams' connectors use some dozens. */
const maxConnections = 2_000;

/** Ends connections whose other side is slower than this; to be called before the server listens. */
export function limitTimes({ server }: Server, times: Partial<Times> = {}): void {
  const { headMs, requestMs, silentMs, checkMs } = { ...usual, ...times };
  server.headersTimeout = headMs;
  server.requestTimeout = requestMs;
  server.timeout = silentMs;
  server.keepAliveTimeout = keepAliveMs;
  server.maxConnections = maxConnections;
  // Read when the server begins to listen; restify gives no way to set it, and Node's own is half a minute.
  Object.assign(server, { connectionsCheckingInterval: checkMs });
}
