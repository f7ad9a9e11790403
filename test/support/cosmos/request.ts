import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Operation } from './faults.ts';

/** A request as the double understood it. */
export interface CosmosRequest {
  readonly operation: Operation;
  readonly method: string;
  /** The ids along the path, decoded. */
  readonly ids: readonly string[];
  readonly partition: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: number;
}

/** The answer in place of the work: what the service says to a request that is not right. */
export class Refused extends Error {
  readonly status: number;
  readonly substatus: number | undefined;
  constructor(status: number, message: string, substatus?: number) {
    super(message);
    this.status = status;
    this.substatus = substatus;
  }
}

// Everything our client is known to send. A new header is a new promise, to be looked at first.
const known = new Set(
  `x-ms-date x-ms-version x-ms-useragent x-ms-cosmos-sdk-supportedcapabilities x-ms-consistency-level x-ms-session-token
  x-ms-documentdb-partitionkey x-ms-documentdb-isquery x-ms-max-item-count x-ms-continuation
  x-ms-documentdb-responsecontinuationtokenlimitinkb x-ms-documentdb-query-enablecrosspartition
  x-ms-cosmos-is-query-plan-request x-ms-cosmos-query-version x-ms-cosmos-supported-query-features
  x-ms-documentdb-partitionkeyrangeid x-ms-documentdb-populatequerymetrics
  x-ms-cosmos-correlated-activityid x-ms-cosmos-allow-tentative-writes`.split(/\s+/),
);

/** Reads and checks a request. Throws {@link Refused}. */
export async function readRequest(incoming: IncomingMessage, key: string): Promise<CosmosRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const { method = '', headers } = incoming;
  const parts = (incoming.url ?? '')
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-ms-') && !known.has(name)) throw new Refused(400, `Unknown header ${name}`);
  }
  checkSignature(method, parts, headers, key);
  return {
    operation: operationOf(method, parts, headers),
    method,
    ids: parts.filter((_, i) => i % 2 === 1),
    partition: partitionOf(headers['x-ms-documentdb-partitionkey']),
    headers,
    body: raw.length === 0 ? {} : JSON.parse(raw.toString()),
    bytes: raw.length,
  };
}

function operationOf(method: string, parts: readonly string[], headers: IncomingMessage['headers']): Operation {
  const shape = `${method} ${parts.map((part, i) => (i % 2 === 0 ? part : '*')).join('/')}`;
  switch (shape) {
    case 'GET ':
      return 'account';
    case 'GET dbs/*':
    case 'POST dbs':
      return 'database';
    case 'GET dbs/*/colls/*':
    case 'POST dbs/*/colls':
      return 'container';
    case 'POST dbs/*/colls/*/docs':
      if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) return 'plan';
      return headers['x-ms-documentdb-isquery'] === 'true' ? 'list' : 'create';
    case 'GET dbs/*/colls/*/docs/*':
      return 'read';
    case 'GET dbs/*/colls/*/pkranges':
      return 'ranges';
    case 'PUT dbs/*/colls/*/docs/*':
      return 'replace';
    case 'DELETE dbs/*/colls/*/docs/*':
      return 'remove';
    default:
      throw new Refused(400, `Unknown request ${shape}`);
  }
}

function checkSignature(
  method: string,
  parts: readonly string[],
  headers: IncomingMessage['headers'],
  key: string,
): void {
  const date = String(headers['x-ms-date']);
  const isFeed = parts.length % 2 === 1;
  const type = parts[isFeed ? parts.length - 1 : parts.length - 2] ?? '';
  const id = (isFeed ? parts.slice(0, -1) : parts).join('/');
  const text = [method.toLowerCase(), type, id, date.toLowerCase(), '', ''].join('\n');
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  const isRecent = Math.abs(Date.parse(date) - Date.now()) < 15 * 60_000;
  if (!isRecent || decodeURIComponent(headers.authorization ?? '') !== `type=master&ver=1.0&sig=${signature}`) {
    throw new Refused(401, 'The input authorization token can’t serve the request.');
  }
}

function partitionOf(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  const values: unknown = JSON.parse(header);
  if (!Array.isArray(values) || values.length !== 1 || typeof values[0] !== 'string') {
    throw new Refused(400, 'The partition key has not the shape of the container’s');
  }
  return values[0];
}
