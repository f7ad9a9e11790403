import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type OpenQueue, openAzureQueue } from '../../../src/adapters/queue/open.ts';
import { instantOf } from '../../../src/domain/instant.ts';

/** What a request asked for: `POST /work/messages?visibilitytimeout=1`. */
type Asked = string;

/** What the service does with a request. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A queue service that answers as it is told; what it is not told, it answers as an empty, healthy account would. */
export interface ScriptedService {
  readonly url: string;
  /** Since the queue was opened. */
  readonly asked: Asked[];
  /** How the requests that match are answered from now on; the last word counts. */
  on(pattern: RegExp, answer: Answer): void;
}

/** A refusal with the code that the service would give. */
export function refusal(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'x-ms-error-code': code, 'content-type': 'application/xml', ...headers });
    response.end(`<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
  };
}

/** An update that succeeds. */
export function updated(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, { 'x-ms-popreceipt': 'new', 'x-ms-time-next-visible': new Date().toUTCString() }).end();
}

/** The service and a queue on it, with calls of at most so many milliseconds. */
export async function openScripted(callTimeoutMs = 5_000): Promise<{ service: ScriptedService; open: OpenQueue }> {
  const service = await startService();
  const open = await openAzureQueue({
    url: service.url,
    queueName: 'work',
    poisonQueueName: 'work-poison',
    credential: { kind: 'sharedKey', account: 'account', key: 'a2V5' },
    clock: () => instantOf(Date.UTC(2026, 11, 4, 11)),
    callTimeoutMs,
  });
  service.asked.length = 0;
  return { service, open };
}

async function startService(): Promise<ScriptedService> {
  const asked: Asked[] = [];
  const rules: { readonly pattern: RegExp; readonly answer: Answer }[] = [];
  const server = createServer((request, response) => {
    const what = `${request.method} ${request.url?.replace('/account', '')}`;
    asked.push(what);
    request.resume();
    (rules.findLast(({ pattern }) => pattern.test(what))?.answer ?? healthy)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/account`,
    asked,
    on: (pattern, answer) => void rules.push({ pattern, answer }),
  };
}

function healthy({ method, url }: IncomingMessage, response: ServerResponse): void {
  if (method === 'GET' && url?.includes('/messages')) {
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end('<?xml version="1.0" encoding="utf-8"?><QueueMessagesList />');
    return;
  }
  if (method === 'POST') {
    const id = '11111111-1111-4111-8111-111111111111';
    const time = new Date().toUTCString();
    response.writeHead(201, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0" encoding="utf-8"?><QueueMessagesList><QueueMessage><MessageId>${id}</MessageId><InsertionTime>${time}</InsertionTime><ExpirationTime>${time}</ExpirationTime><PopReceipt>p</PopReceipt><TimeNextVisible>${time}</TimeNextVisible></QueueMessage></QueueMessagesList>`,
    );
    return;
  }
  if (method === 'PUT') {
    response.writeHead(201).end();
    return;
  }
  response.writeHead(method === 'DELETE' ? 204 : 200).end();
}
