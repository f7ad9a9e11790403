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

interface Version {
  readonly lsn: number;
  readonly document: Held | undefined;
}

export function createHeldContainer(): HeldContainer {
  const partitions = new Map<string, Map<string, Version[]>>();
  let lsn = 0;

  function write(pk: string, id: string, document: Held | undefined): void {
    lsn += 1;
    const partition = partitions.get(pk) ?? new Map<string, Version[]>();
    partitions.set(pk, partition);
    const versions = partition.get(id) ?? [];
    partition.set(id, versions);
    versions.push({ lsn, document });
  }

  return {
    get lsn() {
      return lsn;
    },
    at: (pk, id, upTo) => lastOf(partitions.get(pk)?.get(id), upTo),
    list(pk, from, to, upTo) {
      const inRange = [...(partitions.get(pk) ?? [])].filter(([id]) => id >= from && id < to);
      return inRange.flatMap(([, versions]) => lastOf(versions, upTo) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    partitions: (upTo) =>
      [...partitions].flatMap(([pk, partition]) =>
        [...partition.values()].flatMap((versions) => (lastOf(versions, upTo) ? pk : [])),
      ),
    remove: (pk, id) => write(pk, id, undefined),
    put(document) {
      // Quoted, as the service has it: the quotes are part of it.
      const held = { ...document, _etag: `"${randomUUID()}"`, _ts: 0 } as unknown as Held;
      write(held.pk, held.id, held);
      return held;
    },
  };
}

/** What there was after the write with this number. */
function lastOf(versions: readonly Version[] | undefined, upTo: number): Held | undefined {
  return versions?.findLast((version) => version.lsn <= upTo)?.document;
}
