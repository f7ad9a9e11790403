import type { Container } from '@azure/cosmos';
import type { Budget } from './budget.ts';
import { isOfDocument, type Outcome, outcomeOf, statusOf } from './outcome.ts';

/** A document as the container holds it. */
export interface CosmosDocument {
  /** Encoded, as is the partition. */
  readonly id: string;
  readonly pk: string;
  /** Of the write that made this version, so that a writer knows its own. */
  readonly op: string;
  readonly body: unknown;
}

export type StoredCosmosDocument = CosmosDocument & { readonly _etag: string };

/** What one request cost. Tells nothing of whose data it was. */
export interface RequestMetric {
  readonly operation: 'read' | 'create' | 'replace' | 'remove' | 'list';
  /** Request units. */
  readonly charge: number;
  readonly ms: number;
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
}

/** One request each, never repeated. */
export interface Requests {
  read(budget: Budget, pk: string, id: string): Promise<Outcome<StoredCosmosDocument>>;
  /** Gives the etag, as {@link replace} does. */
  create(budget: Budget, document: CosmosDocument): Promise<Outcome<string>>;
  replace(budget: Budget, document: CosmosDocument, etag: string): Promise<Outcome<string>>;
  remove(budget: Budget, pk: string, id: string, etag: string): Promise<Outcome<undefined>>;
  /** The documents from the first id up to but not with the second, in their order; each call gives a page. */
  query(budget: Budget, pk: string, range: Range, limit: number): NextPage;
  /** How many documents there are in the range; each call gives the numbers of a page. */
  count(budget: Budget, pk: string, range: Range): NextCounts;
}

interface Range {
  readonly from: string;
  readonly to: string;
}

/** `isLast` is only sure when true; a page can be empty and others follow. */
export type NextPage = () => Promise<
  Outcome<{ readonly documents: readonly StoredCosmosDocument[]; readonly isLast: boolean }>
>;

/** As {@link NextPage}. */
export type NextCounts = () => Promise<Outcome<{ readonly counts: readonly number[]; readonly isLast: boolean }>>;

// The partition is named here and in the options: emulators that ignore the option must not give others' documents.
const inRange = 'FROM c WHERE c.pk = @pk AND c.id >= @from AND c.id < @to';
const listQuery = `SELECT c.id, c.body, c._etag ${inRange} ORDER BY c.id`;
const countQuery = `SELECT VALUE COUNT(1) ${inRange}`;

/** The requests that we make of a container. */
export function createRequests(container: Container, onRequest: (metric: RequestMetric) => void): Requests {
  return {
    async read(budget, pk, id) {
      const outcome = await send(budget, 'read', (abortSignal) =>
        container.item(id, pk).read<StoredCosmosDocument>({ abortSignal }),
      );
      if (outcome.kind !== 'done') return outcome;
      // The SDK gives a 404 as an answer, whatever is missing.
      const { resource, substatus } = outcome.value;
      const cause = new Error(`404 with substatus ${substatus}`);
      return resource === undefined
        ? { kind: isOfDocument(substatus) ? 'missing' : 'lost', cause }
        : { kind: 'done', value: resource };
    },

    async create(budget, document) {
      return etagOf(await send(budget, 'create', (abortSignal) => container.items.create(document, { abortSignal })));
    },

    async replace(budget, document, etag) {
      return etagOf(
        await send(budget, 'replace', (abortSignal) =>
          container.item(document.id, document.pk).replace(document, {
            abortSignal,
            accessCondition: { type: 'IfMatch', condition: etag },
          }),
        ),
      );
    },

    async remove(budget, pk, id, etag) {
      const accessCondition = { type: 'IfMatch', condition: etag };
      const outcome = await send(budget, 'remove', (abortSignal) =>
        container.item(id, pk).delete({ abortSignal, accessCondition }),
      );
      return outcome.kind === 'done' ? { kind: 'done', value: undefined } : outcome;
    },

    query(budget, pk, range, limit) {
      const next = pagesOf<StoredCosmosDocument>(budget, listQuery, pk, range, limit);
      return async () => {
        const outcome = await next();
        if (outcome.kind !== 'done') return outcome;
        const { resources, hasMoreResults } = outcome.value;
        return { kind: 'done', value: { documents: resources ?? [], isLast: !hasMoreResults } };
      };
    },

    count(budget, pk, range) {
      const next = pagesOf<number>(budget, countQuery, pk, range, undefined);
      return async () => {
        const outcome = await next();
        if (outcome.kind !== 'done') return outcome;
        const { resources, hasMoreResults } = outcome.value;
        return { kind: 'done', value: { counts: resources ?? [], isLast: !hasMoreResults } };
      };
    },
  };

  function pagesOf<T>(budget: Budget, query: string, pk: string, { from, to }: Range, limit: number | undefined) {
    const parameters = Object.entries({ '@pk': pk, '@from': from, '@to': to }).map(([name, value]) => ({
      name,
      value,
    }));
    const controller = new AbortController();
    const iterator = container.items.query<T>(
      { query, parameters },
      { partitionKey: pk, abortSignal: controller.signal, ...(limit !== undefined && { maxItemCount: limit }) },
    );
    return () =>
      send(budget, 'list', (signal) => {
        signal.addEventListener('abort', () => controller.abort());
        return iterator.fetchNext();
      });
  }

  async function send<T extends { readonly requestCharge: number }>(
    budget: Budget,
    operation: RequestMetric['operation'],
    request: (signal: AbortSignal) => Promise<T>,
  ): Promise<Outcome<T>> {
    const start = performance.now();
    const report = (status: number, charge: unknown) =>
      onRequest({ operation, status, charge: Number(charge) || 0, ms: performance.now() - start });
    try {
      const value = await budget.within(request);
      report('statusCode' in value ? Number(value.statusCode) : 200, value.requestCharge);
      return { kind: 'done', value };
    } catch (error) {
      report(statusOf(error), chargeOf(error));
      return outcomeOf(error);
    }
  }
}

function etagOf(outcome: Outcome<{ readonly etag: string }>): Outcome<string> {
  return outcome.kind === 'done' ? { kind: 'done', value: outcome.value.etag } : outcome;
}

function chargeOf(error: unknown): unknown {
  const { headers } = error as { readonly headers?: Readonly<Record<string, unknown>> };
  return headers?.['x-ms-request-charge'];
}
