/** A file as it was received. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly contentType: string;
}

/**
 * Originals, kept for good under the SHA-256 of their bytes (lower-case hexadecimal).
 * Every method may throw `Throttled` or `Unavailable`.
 */
export interface FileStore {
  /** Keeps the file and gives its SHA-256; the same bytes again change nothing, and the first name stands. */
  put(file: StoredFile): Promise<string>;
  /** The file, or undefined. */
  get(sha256: string): Promise<StoredFile | undefined>;
}
