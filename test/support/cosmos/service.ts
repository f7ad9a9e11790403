import { createHeldContainer, type Held, type HeldContainer } from './container.ts';
import { type CosmosRequest, Refused } from './request.ts';

/** What is answered, without the headers that every answer has. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly charge: number;
  readonly etag?: string;
  readonly continuation?: string;
}

/** An account of one database, of which the double does the work. */
export interface Service {
  readonly documents: HeldContainer;
  /** The database and its containers, by their names with `/` between. */
  readonly resources: Map<string, Readonly<Record<string, unknown>>>;
  answer(request: CosmosRequest): Answer;
}

export interface ServiceOptions {
  readonly consistency: string;
  /** How many writes a replica may be behind that a read without session token meets. */
  readonly lag: number;
  /** The most documents in a page. */
  readonly pageSize: number;
  /** The first page of every list has nothing in it. */
  readonly startsEmpty: boolean;
}

/** A resource id of a container: 8 bytes. */
export const containerRid = 'AAAAAAAAAAA=';

const inRange = 'FROM c WHERE c.pk = @pk AND c.id >= @from AND c.id < @to';
const listQuery = `SELECT c.id, c.body, c._etag ${inRange} ORDER BY c.id`;
const countQuery = `SELECT VALUE COUNT(1) ${inRange}`;
const partitionsQuery = 'SELECT VALUE c.pk FROM c';
const everywhere = [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }];
const theRange = { id: '0', _rid: containerRid, minInclusive: '', maxExclusive: 'FF', status: 'online', parents: [] };
const maxBytes = 2 * 1_024 * 1_024;

/** The price list for 2 KB documents (docs/adr/0002-state.md). */
const charges = { read: 1, create: 7.3, replace: 13.4, remove: 7.3, list: 3, refused: 1.6 } as const;

export function createService({ consistency, lag, pageSize, startsEmpty }: ServiceOptions): Service {
  const documents = createHeldContainer();
  const resources = new Map<string, Readonly<Record<string, unknown>>>();

  return {
    documents,
    resources,
    answer(request) {
      switch (request.operation) {
        case 'account':
          return metadata({ userConsistencyPolicy: { defaultConsistencyLevel: consistency } });
        case 'database':
        case 'container':
          return request.method === 'POST' ? define(request) : metadata(resourceOf(request.ids));
        case 'plan':
          return metadata({ partitionedQueryExecutionInfoVersion: 2, queryInfo: {}, queryRanges: everywhere });
        case 'ranges':
          return metadata({ _rid: containerRid, PartitionKeyRanges: [theRange], _count: 1 });
        default:
          return ofDocument(request);
      }
    },
  };

  function define({ ids, body }: CosmosRequest): Answer {
    if (ids.length > 0) resourceOf(ids);
    const name = [...ids, String(body.id)].join('/');
    if (resources.has(name)) throw new Refused(409, 'It exists already');
    resources.set(name, body);
    return { ...metadata(body), status: 201 };
  }

  function resourceOf(ids: readonly string[]) {
    const resource = resources.get(ids.slice(0, 2).join('/'));
    if (resource === undefined) throw new Refused(404, 'Owner resource does not exist', 1003);
    return resource;
  }

  function ofDocument(request: CosmosRequest): Answer {
    resourceOf(request.ids);
    const { operation, partition, ids, body } = request;
    if (operation === 'list' && partition === undefined && body.query === partitionsQuery)
      return allPartitions(request);
    if (partition === undefined) throw new Refused(400, 'The partition key is missing');
    if (operation === 'list') return list(request, partition);
    const id = ids[2] ?? String(body.id);
    if (operation === 'read') {
      const held = documents.at(partition, id, seenBy(request));
      if (held === undefined) throw new Refused(404, 'Entity with the specified id does not exist in the system.');
      return { status: 200, body: held, charge: charges.read, etag: held._etag };
    }
    if (operation !== 'remove') checkDocument(request, id, partition);
    const current = documents.at(partition, id, documents.lsn);
    if (operation === 'create') {
      if (current !== undefined) throw new Refused(409, 'Entity with the specified id already exists in the system.');
      return written(201, charges.create);
    }
    const condition = request.headers['if-match'];
    if (condition === undefined) throw new Refused(400, 'We never replace or remove without a condition');
    if (current === undefined) throw new Refused(404, 'Entity with the specified id does not exist in the system.');
    if (condition !== '*' && condition !== current._etag) throw new Refused(412, 'One of the pre-condition is not met');
    if (operation === 'remove') {
      documents.remove(partition, id);
      return { status: 204, body: undefined, charge: charges.remove };
    }
    return written(200, charges.replace);

    function written(status: number, charge: number): Answer {
      const held = documents.put(body as unknown as Held);
      return { status, body: held, charge, etag: held._etag };
    }
  }

  /** In one page: what is asked for by no one who waits. */
  function allPartitions(request: CosmosRequest): Answer {
    const found = documents.partitions(seenBy(request));
    return {
      status: 200,
      body: { _rid: containerRid, Documents: found, _count: found.length },
      charge: charges.list + found.length / 30,
    };
  }

  function list(request: CosmosRequest, partition: string): Answer {
    const { query, parameters } = request.body as {
      readonly query: string;
      readonly parameters: readonly { readonly name: string; readonly value: string }[];
    };
    const {
      '@pk': pk,
      '@from': from,
      '@to': to,
      ...others
    } = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
    const isKnown = query === listQuery || query === countQuery;
    if (!isKnown || pk !== partition || from === undefined || to === undefined || Object.keys(others)[0]) {
      throw new Refused(400, 'We ask two queries only');
    }
    const start = Number(request.headers['x-ms-continuation'] ?? 0);
    const isEmpty = startsEmpty && request.headers['x-ms-continuation'] === undefined;
    const wanted = Number(request.headers['x-ms-max-item-count'] ?? pageSize);
    const count = isEmpty ? 0 : Math.min(pageSize, wanted);
    const all = documents.list(pk, from, to, seenBy(request));
    const found = all.slice(start, start + count).map(({ id, body, _etag }) => ({ id, body, _etag }));
    // As the service does, each page counts its own part.
    const page = query === countQuery ? [found.length] : found;
    const rest = all.length > start + count ? { continuation: String(start + count) } : {};
    return {
      status: 200,
      body: { _rid: containerRid, Documents: page, _count: page.length },
      charge: charges.list + page.length,
      ...rest,
    };
  }

  /** Up to which write the request sees: what its session has seen, and at least what no replica is without. */
  function seenBy({ headers }: CosmosRequest): number {
    const token = headers['x-ms-session-token'];
    if (token !== undefined && headers['x-ms-consistency-level'] !== 'Session') throw new Refused(400, 'No session');
    const known = Number(/^0:1#(\d+)$/.exec(String(token ?? '0:1#0'))?.[1]);
    if (Number.isNaN(known)) throw new Refused(400, 'The session token is not one of ours');
    return Math.max(known, documents.lsn - lag);
  }
}

function checkDocument({ body, bytes }: CosmosRequest, id: string, partition: string): void {
  if (bytes > maxBytes) throw new Refused(413, 'Request size is too large');
  if (body.id !== id || /[/\\?#]/.test(id) || Buffer.byteLength(id) > 1_023)
    throw new Refused(400, 'The id is not one');
  if (body.pk !== partition || Buffer.byteLength(partition) > 2_048) throw new Refused(400, 'The partition is not one');
  const unknown = Object.keys(body).find((field) => !['id', 'pk', 'op', 'body'].includes(field));
  if (unknown !== undefined || typeof body.op !== 'string') throw new Refused(400, 'The document has another shape');
}

function metadata(body: unknown): Answer {
  return { status: 200, body, charge: 2 };
}

/** What the service asks for saying no. */
export const refusalCharge = charges.refused;
