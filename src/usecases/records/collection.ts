import type { z } from 'zod/v4';
import { isKey } from '../../ports/documentLimits.ts';
import type { DocumentStore, StoredDocument } from '../../ports/documentStore.ts';

/** A document read through its schema, with what is needed to replace it. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

/**
 * Typed access to one kind of document. Errors are the store's; a document of another shape is a `ZodError`. Ids may be
 * what a client claims: where none can be, as with half a character in it, there is no document either.
 */
export interface Collection<T> {
  read(partition: string, id: string): Promise<Versioned<T> | undefined>;
  create(partition: string, id: string, value: T): Promise<Versioned<T>>;
  replace(partition: string, id: string, value: T, etag: string): Promise<Versioned<T>>;
  remove(partition: string, id: string, etag: string): Promise<void>;
  /** All documents whose id starts with the prefix, in the order of their ids. */
  list(partition: string, prefix: string): Promise<readonly (Versioned<T> & { readonly id: string })[]>;
  /** How many there are of them, without fetching any. */
  count(partition: string, prefix: string): Promise<number>;
}

const pageSize = 500;

/** A collection of documents that have this shape. */
export function collectionOf<T>(store: DocumentStore, schema: z.ZodType<T>): Collection<T> {
  return {
    async read(partition, id) {
      if (!isKey(partition) || !isKey(id)) return undefined;
      const found = await store.read(partition, id);
      return found && { value: schema.parse(found.body), etag: found.etag };
    },
    async create(partition, id, value) {
      return { value, etag: await store.create(partition, id, value) };
    },
    async replace(partition, id, value, etag) {
      return { value, etag: await store.replace(partition, id, value, etag) };
    },
    remove: (partition, id, etag) => store.remove(partition, id, etag),
    async list(partition, prefix) {
      const found: (Versioned<T> & { id: string })[] = [];
      if (!canList(partition, prefix)) return found;
      let page: readonly StoredDocument[] = [];
      do {
        const last = page.at(-1);
        page = await store.list(partition, { prefix, limit: pageSize, ...(last && { after: last.id }) });
        for (const document of page) {
          found.push({ value: schema.parse(document.body), etag: document.etag, id: document.id });
        }
      } while (page.length === pageSize);
      return found;
    },
    count: async (partition, prefix) => (canList(partition, prefix) ? store.count(partition, prefix) : 0),
  };
}

function canList(partition: string, prefix: string): boolean {
  return isKey(partition) && (prefix === '' || isKey(prefix));
}
