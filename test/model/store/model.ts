import { isDeepStrictEqual } from 'node:util';
import type { StoredDocument } from '../../../src/ports/documentStore.ts';
import { byCodePoints } from '../../contract/hostileKeys.ts';
import type { StoreDone, StoreOperation } from './operations.ts';

/** A document store as simple as can be. */
export interface StoreModel {
  /** Every version of every document, the first first. */
  readonly versions: ReadonlyMap<string, readonly Omit<StoredDocument, 'id'>[]>;
  /** How many versions of each document a connection must have seen; others' later ones it may see. */
  readonly mustSee: readonly ReadonlyMap<string, number>[];
  /** Every read sees every write. */
  readonly isStrict: boolean;
}

/** The model of a store that nothing was written to. */
export function emptyStore(connections: number, isStrict: boolean): StoreModel {
  return { versions: new Map(), mustSee: Array.from({ length: connections }, () => new Map()), isStrict };
}

/** The etags that the operation's document has had, the last first. */
export function etagsOf(model: StoreModel, { partition, id }: StoreOperation): readonly string[] {
  return versionsOf(model, partition, id)
    .map(({ etag }) => etag)
    .toReversed();
}

/** What `DocumentStore` promises of each operation; see `settle`. */
export function acceptStore(model: StoreModel, done: StoreDone): StoreModel | undefined {
  const { operation, outcome, etag, versionsBefore } = done;
  const current = versionsOf(model, operation.partition, operation.id).at(-1);
  if (operation.kind === 'read' || operation.kind === 'list') {
    return outcome.kind === 'documents' && isSeen(model, operation, outcome.documents) ? model : undefined;
  }
  if (operation.kind === 'replace' && !current) return outcome.kind === 'notFound' ? model : undefined;
  if (operation.kind === 'replace' ? etag !== current?.etag : current) {
    const refused = operation.kind === 'replace' ? versionsWith(model, operation, etag) : 0;
    const fewest = Math.max(versionsBefore, 1);
    const seen = fewest === refused ? fewest + 1 : fewest;
    return outcome.kind === 'conflict' ? afterSeeing(model, operation, seen) : undefined;
  }
  return outcome.kind === 'written' ? written(model, operation, outcome.etag) : undefined;
}

function written(model: StoreModel, operation: StoreOperation, etag: string): StoreModel | undefined {
  const { partition, id, body } = operation;
  if ([...model.versions.values()].flat().some((version) => version.etag === etag)) return undefined;
  const version = { body: JSON.parse(JSON.stringify(body)), etag };
  const versions = [...versionsOf(model, partition, id), version];
  const after = { ...model, versions: new Map(model.versions).set(keyOf(partition, id), versions) };
  return afterSeeing(after, operation, versions.length);
}

/** The connection has come to know so many versions of the document. */
function afterSeeing(model: StoreModel, { connection, partition, id }: StoreOperation, count: number): StoreModel {
  const key = keyOf(partition, id);
  const mustSee = model.mustSee.map((seen, index) =>
    index === connection ? new Map(seen).set(key, Math.max(count, seen.get(key) ?? 0)) : seen,
  );
  return { ...model, mustSee };
}

/** How many versions there are when this is the last one's etag; 0 when it never was one's. */
function versionsWith(model: StoreModel, { partition, id }: StoreOperation, etag: string): number {
  return versionsOf(model, partition, id).findIndex((version) => version.etag === etag) + 1;
}

function isSeen(model: StoreModel, operation: StoreOperation, documents: readonly StoredDocument[]): boolean {
  const { connection, partition } = operation;
  const { isAsked, limit } = askedFor(operation);
  const last = documents.length === limit ? documents.at(-1)?.id : undefined;
  const isReached = (id: string) => last === undefined || byCodePoints(id, last) <= 0;
  const mustSee = (id: string) => {
    const all = versionsOf(model, partition, id).length;
    return model.isStrict ? all : (model.mustSee[connection]?.get(keyOf(partition, id)) ?? 0);
  };

  const needed = idsIn(model, partition).filter((id) => isAsked(id) && isReached(id) && mustSee(id) > 0);
  const given = documents.map(({ id }) => id);
  return (
    given.length <= limit &&
    given.every(isAsked) &&
    needed.every((id) => given.includes(id)) &&
    given.every((id, index) => index === 0 || byCodePoints(given[index - 1] ?? '', id) < 0) &&
    documents.every(({ id, ...found }) =>
      versionsOf(model, partition, id)
        .slice(Math.max(mustSee(id) - 1, 0))
        .some((version) => isDeepStrictEqual(version, found)),
    )
  );
}

function askedFor({ kind, id, prefix, after, limit }: StoreOperation) {
  if (kind === 'read') return { isAsked: (one: string) => one === id, limit: 1 };
  const isAfter = (one: string) => after === undefined || byCodePoints(one, after) > 0;
  return { isAsked: (one: string) => one.startsWith(prefix) && isAfter(one), limit };
}

function versionsOf({ versions }: StoreModel, partition: string, id: string) {
  return versions.get(keyOf(partition, id)) ?? [];
}

function idsIn({ versions }: StoreModel, partition: string): readonly string[] {
  const keys = [...versions.keys()].map((key) => JSON.parse(key) as [string, string]);
  return keys.flatMap(([where, id]) => (where === partition ? [id] : []));
}

function keyOf(partition: string, id: string): string {
  return JSON.stringify([partition, id]);
}
