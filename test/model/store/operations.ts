import fc from 'fast-check';
import type { DocumentStore, StoredDocument } from '../../../src/ports/documentStore.ts';
import { Conflict, NotFound } from '../../../src/ports/errors.ts';

/** One call of the port by one of the connections; each kind uses the fields that are its own. */
export interface StoreOperation {
  readonly connection: number;
  readonly kind: 'read' | 'create' | 'replace' | 'list';
  readonly partition: string;
  readonly id: string;
  readonly body: unknown;
  /** Which of the document's etags to replace: 0 is the last one, 1 the one before. */
  readonly etagAge: number;
  readonly prefix: string;
  readonly after: string | undefined;
  readonly limit: number;
}

type Outcome =
  | { readonly kind: 'written'; readonly etag: string }
  | { readonly kind: 'documents'; readonly documents: readonly StoredDocument[] }
  | { readonly kind: 'conflict' | 'notFound' };

/** An operation, and what it gave. */
export interface StoreDone {
  readonly operation: StoreOperation;
  /** What it was to replace. */
  readonly etag: string;
  /** How many versions of its document there were when it began. */
  readonly versionsBefore: number;
  readonly outcome: Outcome;
}

// Few, so that operations meet; hostile, so that they must not meet by mistake.
const keys = ['a', 'A', 'a/b', 'a%', 'aa', 'a\u0000', 'å', '\uFFFF', '😀'];

/** Any operation of one of so many connections. */
export function storeOperations(connections: number): fc.Arbitrary<StoreOperation> {
  return fc.record({
    connection: fc.nat(connections - 1),
    kind: fc.constantFrom('read', 'create', 'create', 'replace', 'replace', 'list'),
    partition: fc.constantFrom('p', 'P'),
    id: fc.constantFrom(...keys),
    body: fc.jsonValue({ maxDepth: 1, stringUnit: 'binary' }),
    etagAge: fc.constantFrom(0, 0, 0, 1, 2),
    prefix: fc.constantFrom('', '', 'a', ...keys),
    after: fc.option(fc.constantFrom(...keys), { nil: undefined }),
    limit: fc.constantFrom(1, 2, 1_000),
  });
}

/** Carries it out. What no store may throw is thrown on. */
export async function performOnStore(store: DocumentStore, operation: StoreOperation, etag: string): Promise<Outcome> {
  try {
    return await call(store, operation, etag);
  } catch (error) {
    if (error instanceof Conflict) return { kind: 'conflict' };
    if (error instanceof NotFound) return { kind: 'notFound' };
    throw error;
  }
}

async function call(store: DocumentStore, operation: StoreOperation, etag: string): Promise<Outcome> {
  const { kind, partition, id, body, prefix, after, limit } = operation;
  switch (kind) {
    case 'create':
      return { kind: 'written', etag: await store.create(partition, id, body) };
    case 'replace':
      return { kind: 'written', etag: await store.replace(partition, id, body, etag) };
    case 'read': {
      const found = await store.read(partition, id);
      return { kind: 'documents', documents: found ? [found] : [] };
    }
    case 'list': {
      const options = { prefix, limit, ...(after !== undefined && { after }) };
      return { kind: 'documents', documents: await store.list(partition, options) };
    }
  }
}
