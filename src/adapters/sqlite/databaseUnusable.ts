import { sqliteCodeOf } from './sqliteError.ts';

/**
 * Why the database cannot be used.
 * - `notWritable`: the file or its folder cannot be created, opened or written, or the disk is full
 * - `notADatabase`: the file is something else than a SQLite database
 * - `corrupt`: the file is a damaged SQLite database
 * - `foreign`: the file is a SQLite database of another program
 * - `newerSchema`: a newer version of this program has written the file
 * - `locked`: another process kept the file locked for as long as we wait
 * - `ioError`: the disk or file system failed, or cannot keep a write-ahead log (as some network disks)
 */
export type UnusableReason =
  | 'notWritable'
  | 'notADatabase'
  | 'corrupt'
  | 'foreign'
  | 'newerSchema'
  | 'locked'
  | 'ioError';

/** The database file cannot be opened. Nothing in it has been changed. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
  readonly reason: UnusableReason;
  constructor(reason: UnusableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const reasons: ReadonlyMap<number, UnusableReason> = new Map([
  [3, 'notWritable'], // SQLITE_PERM
  [5, 'locked'], // SQLITE_BUSY
  [6, 'locked'], // SQLITE_LOCKED
  [8, 'notWritable'], // SQLITE_READONLY
  [10, 'ioError'], // SQLITE_IOERR
  [11, 'corrupt'], // SQLITE_CORRUPT
  [13, 'notWritable'], // SQLITE_FULL
  [14, 'notWritable'], // SQLITE_CANTOPEN
  [15, 'locked'], // SQLITE_PROTOCOL
  [26, 'notADatabase'], // SQLITE_NOTADB
]);

/** What to throw when opening failed: a {@link DatabaseUnusable} for what SQLite says of the file, else the error. */
export function asDatabaseUnusable(error: unknown): unknown {
  const code = sqliteCodeOf(error);
  const reason = code === undefined ? undefined : reasons.get(code & 0xff);
  return reason === undefined
    ? error
    : new DatabaseUnusable(reason, 'The database file cannot be opened', { cause: error });
}
