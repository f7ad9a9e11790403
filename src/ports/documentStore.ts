/** A stored JSON document. The etag is opaque and new after every write, even of equal content. */
export interface StoredDocument<T = unknown> {
  readonly id: string;
  readonly etag: string;
  readonly body: T;
}

export interface ListOptions {
  /** Only ids that start with this. */
  readonly prefix: string;
  /** Only ids after this one, to go on from an earlier page. */
  readonly after?: string;
  /** At most this many, 1 to 1 000. */
  readonly limit: number;
}

/**
 * JSON documents in partitions, changed one at a time and only on condition.
 *
 * Partition and id are case-sensitive non-empty text, at most 341 bytes of UTF-8; any character is allowed.
 * A confirmed write is durable. A document is at most 1.9 MB as JSON (`RangeError`).
 * Every method may throw `Throttled` or `Unavailable`; a write that may have been done throws `Uncertain`.
 */
export interface DocumentStore {
  /**
   * The document, or undefined. Sees every write that this store confirmed before the call, or that made a write of
   * it a `Conflict`. Writes of other processes may be seen a moment later where the store says so (docs/cosmos.md).
   */
  read(partition: string, id: string): Promise<StoredDocument | undefined>;
  /** Writes a new document and gives its etag. Throws `Conflict` if the id exists in the partition. */
  create(partition: string, id: string, body: unknown): Promise<string>;
  /** Writes over the version with this etag. Throws `Conflict` if it has changed since, `NotFound` if it is gone. */
  replace(partition: string, id: string, body: unknown, etag: string): Promise<string>;
  /** Removes the version with this etag for good. Throws `Conflict` if it has changed since, `NotFound` if it is gone. */
  remove(partition: string, id: string, etag: string): Promise<void>;
  /** A page of the partition in the order of the ids' code points. */
  list(partition: string, options: ListOptions): Promise<readonly StoredDocument[]>;
  /** How many documents of the partition have an id that starts with this, without fetching them. */
  count(partition: string, prefix: string): Promise<number>;
}
