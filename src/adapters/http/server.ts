import { STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, plugins, type Request, type Response, type Server } from 'restify';
import type { Log } from '../../ports/log.ts';
import { errorFields } from '../log/errorFields.ts';
import { createAllowance } from './allowance.ts';
import { watchArrivals } from './arrivals.ts';
import { createInFlight } from './inFlight.ts';
import { type Checks, createReadiness } from './readiness.ts';
import { type OpenCalendar, sendCalendar } from './sendCalendar.ts';
import { type OpenFile, sendFile } from './sendFile.ts';
import { limitTimes, type Times } from './times.ts';
import { refuseUpgrades } from './upgrades.ts';

/** Takes what was posted to `/api/messages`: the Authorization header (empty when absent) and the parsed body. */
export type Receive = (request: {
  readonly authorization: string;
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** The HTTP server. */
export interface HttpServer {
  /** Starts to listen and gives the port; port 0 takes a free one. Throws {@link AddressInUse}. */
  listen(host: string, port: number): Promise<number>;
  /**
   * Says at once that it is not ready, and still takes what comes until `grace` is over. Then it takes no more
   * connections, and waits until what was sent to it is answered, at most `drainMs`.
   */
  close(): Promise<void>;
}

/** Another process listens on this address already. */
export class AddressInUse extends Error {
  override readonly name = 'AddressInUse';
}

/** What is not the same for every server. */
export interface HttpOptions {
  readonly openFile?: OpenFile;
  /** The time that a load balancer needs to hear that we are not ready; none when nobody stands in front of us. */
  readonly grace?: () => Promise<void>;
  readonly openCalendar?: OpenCalendar;
  readonly drainMs?: number;
  /** Turns that run at the same time; one more is answered with 503. */
  readonly turnsAtOnce?: number;
  readonly times?: Partial<Times>;
  /** What must work for `/health/ready` to say so. */
  readonly checks?: Checks;
}

/** How long a request may take from the connection to the end of its head while we close, in milliseconds. */
const arrivalMs = 1_000;
const maxBodySize = 256 * 1024;
/** Each may hold 20 MB until a slow reader has it. */
const filesAtOnce = 8;

/**
 * Serves `POST /api/messages`, `GET /files?t=…`, `GET /calendar/TOKEN.ics`, `GET /health/live` and `GET /health/ready`,
 * nothing else.
 * Answers of 400 and above have the status in words as their body and tell nothing of the inside.
 */
export function createHttpServer(
  receive: Receive,
  log: Log,
  {
    openFile = async () => undefined,
    grace = async () => undefined,
    openCalendar = async () => undefined,
    drainMs = 10_000,
    turnsAtOnce = 256,
    times,
    checks = {},
  }: HttpOptions = {},
): HttpServer {
  const inFlight = createInFlight();
  const server = createServer({ name: 'saksgang' });
  const arrivals = watchArrivals(server.server);
  const state = { isClosing: false };
  const readiness = createReadiness(checks, log);
  const turns = createAllowance(turnsAtOnce);
  const downloads = createAllowance(filesAtOnce);
  limitTimes(server, times);
  refuseUpgrades(server);
  server.pre((request: Request, response: Response, next: () => void) => {
    arrivals.heard(request.socket);
    // From the head on: a body that is still on its way is a click as well.
    void inFlight.track(new Promise((resolve) => response.once('close', resolve)));
    if (state.isClosing) partWith(response);
    next();
  });
  server.pre(refuseEncodings);
  server.on('restifyError', sayNothing);
  server.get('/health/live', async (_request: Request, response: Response) => {
    response.send(200, { status: 'live' });
  });
  server.get('/health/ready', async (_request: Request, response: Response) => {
    if (state.isClosing) return void response.send(503, { status: 'closing' });
    const { isReady, checks: found } = await readiness();
    response.send(isReady ? 200 : 503, { status: isReady ? 'ready' : 'notReady', ...found });
  });
  server.get('/files', async (request: Request, response: Response) => {
    const leave = downloads.enter();
    if (!leave) return busy(response);
    response.once('close', leave);
    const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('t') ?? '';
    await inFlight.track(sendFile(openFile, log, token, response));
  });
  server.get('/calendar/:name', async (request: Request, response: Response) => {
    await inFlight.track(sendCalendar(openCalendar, log, request.params?.name ?? '', response));
  });
  server.post(
    '/api/messages',
    plugins.bodyReader({ maxBodySize }),
    ...plugins.jsonBodyParser({ mapParams: false, bodyReader: true }),
    async (request: Request, response: Response) => {
      const leave = turns.enter();
      if (!leave) return busy(response);
      // Until the turn is over, not the connection: a client that hangs up must not make room for the next.
      await answer(receive, log, request, response, () => state.isClosing).finally(leave);
    },
  );
  return {
    listen: (host, port) => listen(server, host, port),
    close: async () => {
      state.isClosing = true;
      await grace();
      // Connections that knock in this very moment are let in first.
      await new Promise((resolve) => setImmediate(resolve));
      const closed = new Promise<void>((resolve) => server.close(resolve));
      // Who has been let in a moment ago is about to say something.
      await arrivals.settled(arrivalMs);
      await inFlight.settled(drainMs);
      server.server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  receive: Receive,
  log: Log,
  request: Request,
  response: Response,
  isClosing: () => boolean,
): Promise<void> {
  let result: Awaited<ReturnType<Receive>>;
  try {
    result = await receive({ authorization: request.headers.authorization ?? '', body: request.body });
  } catch (error) {
    log.error(errorFields(error), 'request failed');
    result = { status: 500 };
  }
  if (isClosing()) partWith(response);
  const body = result.status >= 400 ? plain(result.status) : result.body;
  if (body === undefined) {
    response.send(result.status);
  } else {
    response.json(result.status, body);
  }
}

/** The client is to use another connection, to whoever takes our place. */
function partWith(response: Response): void {
  response.setHeader('connection', 'close');
}

/** More is under way than we take on; the channel may come again in a moment. */
function busy(response: Response): void {
  response.json(503, plain(503), { 'retry-after': '1' });
}

/** Before the body is read: restify's gunzip has no size limit, and one broken stream would end the process. */
function refuseEncodings(request: Request, response: Response, next: (go?: false) => void): void {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') {
    delete request.headers['content-encoding'];
    next();
    return;
  }
  response.json(415, plain(415), { connection: 'close' });
  next(false);
}

/** Restify would tell the parser's message, which repeats what was sent. */
function sayNothing(_request: Request, _response: Response, error: { statusCode?: number }, done: () => void): void {
  const body = plain(error.statusCode ?? 500);
  Object.assign(error, { toJSON: () => body, toString: () => body.error });
  done();
}

function plain(status: number): { readonly error: string } {
  return { error: STATUS_CODES[status] ?? 'Error' };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    function fail(error: NodeJS.ErrnoException): void {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new AddressInUse(`${host}:${port} is taken by another process`, { cause: error }) : error);
    }
    // Restify hands the error of its inner server on, and would end the process if nobody listened there.
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}
