import type { Instant } from '../domain/instant.ts';

/** A file as it was received. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly contentType: string;
}

/**
 * Originals under the SHA-256 of their bytes (lower-case hexadecimal), kept until somebody removes them.
 * Every method may throw `Throttled` or `Unavailable`.
 */
export interface FileStore {
  /**
   * Keeps the file and gives its SHA-256. Of the same bytes again the first name stands, and they count as put now.
   */
  put(file: StoredFile): Promise<string>;
  /** The file, or undefined. */
  get(sha256: string): Promise<StoredFile | undefined>;
  /**
   * Removes the file unless it was put, also again, at that time or later, by the store's own clock; gives whether it
   * did. Whoever puts it meanwhile keeps it: the store may leave what was put up to two seconds before.
   */
  remove(sha256: string, putBefore: Instant): Promise<boolean>;
}
