import { checkKeys, checkList, encodeBody } from '../../ports/documentLimits.ts';
import type { DocumentStore, StoredDocument } from '../../ports/documentStore.ts';
import { Conflict, NotFound, Throttled, Unavailable, Uncertain } from '../../ports/errors.ts';
import { createBudget, defaultLimits, type Limits } from './budget.ts';
import { boundsOf, decodeKey, encodeKey } from './keys.ts';
import type { Outcome } from './outcome.ts';
import type { CosmosDocument, Requests, StoredCosmosDocument } from './requests.ts';
import { persist, removeOnce, writeOnce } from './writeOnce.ts';

// No document has it. An empty etag would be no condition at all, and a star fits every version.
const noEtag = '"none"';

/**
 * The document store in a container of Cosmos DB, shared by any number of processes.
 * Throws `RangeError` as every store does (`ports/documentLimits.ts`).
 */
export function createCosmosStore(requests: Requests, limits: Limits = defaultLimits): DocumentStore {
  return {
    async read(partition, id) {
      checkKeys(partition, id);
      const budget = createBudget(limits);
      const outcome = await persist(budget, () => requests.read(budget, encodeKey(partition), encodeKey(id)));
      return outcome.kind === 'missing' ? undefined : storedOf(known(outcome));
    },

    async create(partition, id, body) {
      const document = documentOf(partition, id, body);
      const outcome = await writeOnce(requests, createBudget(limits), document, undefined);
      if (outcome.kind === 'conflict') throw new Conflict('The document exists already', outcome);
      return written(outcome);
    },

    async replace(partition, id, body, etag) {
      const document = documentOf(partition, id, body);
      const outcome = await writeOnce(requests, createBudget(limits), document, conditionOf(etag));
      if (outcome.kind === 'conflict') throw new Conflict('The document has changed', outcome);
      if (outcome.kind === 'missing') throw new NotFound('The document does not exist', outcome);
      return written(outcome);
    },

    async remove(partition, id, etag) {
      checkKeys(partition, id);
      const outcome = await removeOnce(
        requests,
        createBudget(limits),
        encodeKey(partition),
        encodeKey(id),
        conditionOf(etag),
      );
      if (outcome.kind === 'conflict') throw new Conflict('The document has changed', outcome);
      if (outcome.kind === 'missing') throw new NotFound('The document does not exist', outcome);
      if (outcome.kind === 'lost') throw new Uncertain('Cosmos DB does not tell whether it has removed', outcome);
      known(outcome);
    },

    async list(partition, options) {
      checkList(partition, options);
      const { prefix, limit } = options;
      const budget = createBudget(limits);
      const found: StoredDocument[] = [];
      const outcome = await persist(budget, async (): Promise<Outcome<undefined>> => {
        const range = boundsOf(prefix, found.at(-1)?.id ?? options.after);
        const nextPage = requests.query(budget, encodeKey(partition), range, limit - found.length);
        for (let isLast = false; !isLast && found.length < limit; ) {
          const page = await nextPage();
          if (page.kind !== 'done') return page;
          // A page follows the limit it began with, which those before it have used up in part.
          found.push(...page.value.documents.slice(0, limit - found.length).map(storedOf));
          isLast = page.value.isLast;
        }
        return { kind: 'done', value: undefined };
      });
      known(outcome);
      return found;
    },

    async count(partition, prefix) {
      checkList(partition, { prefix, limit: 1 });
      const budget = createBudget(limits);
      const range = boundsOf(prefix, undefined);
      return known(await persist(budget, () => countAll(requests.count(budget, encodeKey(partition), range))));
    },
  };
}

/** Each page tells how many there are in its part of the range. */
async function countAll(nextPage: ReturnType<Requests['count']>): Promise<Outcome<number>> {
  let total = 0;
  for (let isLast = false; !isLast; ) {
    const page = await nextPage();
    if (page.kind !== 'done') return page;
    total += page.value.counts.reduce((sum, count) => sum + count, 0);
    isLast = page.value.isLast;
  }
  return { kind: 'done', value: total };
}

/** The new etag, or the port's error for what came instead. */
function written(outcome: Outcome<string>): string {
  if (outcome.kind === 'lost') throw new Uncertain('Cosmos DB does not tell whether it has written', outcome);
  return known(outcome);
}

/** The value, or the port's error for what came instead. */
function known<T>(outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'busy':
      throw new Throttled('Cosmos DB asks us to wait', Math.max(outcome.retryAfterMs, 1), outcome);
    default:
      throw new Unavailable('Cosmos DB failed or cannot be reached', outcome);
  }
}

function documentOf(partition: string, id: string, body: unknown): CosmosDocument {
  checkKeys(partition, id);
  // A copy, as the caller may change the body while we wait.
  return { id: encodeKey(id), pk: encodeKey(partition), op: crypto.randomUUID(), body: JSON.parse(encodeBody(body)) };
}

function storedOf({ id, _etag, body }: Pick<StoredCosmosDocument, 'id' | '_etag' | 'body'>): StoredDocument {
  return { id: decodeKey(id), etag: _etag, body };
}

function conditionOf(etag: string): string {
  return /^[!-~]+$/.test(etag) && !etag.includes('*') ? etag : noEtag;
}
