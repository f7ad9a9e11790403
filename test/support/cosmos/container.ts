import { randomUUID } from 'node:crypto';

/** A document as the double keeps it. */
export interface Held {
  readonly id: string;
  readonly pk: string;
  readonly _etag: string;
  readonly [field: string]: unknown;
}

/** Every version of every document, each with its sequence number, so that a replica can be shown that is behind. */
export interface HeldContainer {
  /** The number of the last write; each write that was done counts one. */
  readonly lsn: number;
  at(pk: string, id: string, lsn: number): Held | undefined;
  list(pk: string, from: string, to: string, lsn: number): readonly Held[];
  /** Of every document, one each. */
  partitions(lsn: number): readonly string[];
  remove(pk: string, id: string): void;
  put(document: Omit<Held, '_etag'>): Held;
}

export function createHeldContainer(): HeldContainer {
  const versions = new Map<string, { readonly lsn: number; readonly document: Held | undefined }[]>();
  let lsn = 0;
  const key = (pk: string, id: string) => JSON.stringify([pk, id]);
  const at = (of: string, upTo: number) => versions.get(of)?.findLast((version) => version.lsn <= upTo)?.document;

  return {
    get lsn() {
      return lsn;
    },
    at: (pk, id, upTo) => at(key(pk, id), upTo),
    list(pk, from, to, upTo) {
      const documents = [...versions.keys()].flatMap((of) => at(of, upTo) ?? []);
      return documents
        .filter((document) => document.pk === pk && document.id >= from && document.id < to)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    partitions: (upTo) => [...versions.keys()].flatMap((of) => at(of, upTo)?.pk ?? []),
    remove(pk, id) {
      lsn += 1;
      const of = key(pk, id);
      versions.set(of, [...(versions.get(of) ?? []), { lsn, document: undefined }]);
    },
    put(document) {
      lsn += 1;
      // Quoted, as the service has it: the quotes are part of it.
      const held = { ...document, _etag: `"${randomUUID()}"`, _ts: 0 } as unknown as Held;
      const of = key(held.pk, held.id);
      versions.set(of, [...(versions.get(of) ?? []), { lsn, document: held }]);
      return held;
    },
  };
}
