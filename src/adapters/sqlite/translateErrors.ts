import { Conflict, Throttled, Unavailable } from '../../ports/errors.ts';
import { sqliteCodeOf } from './sqliteError.ts';

const retryAfterMs = 1_000;
const uniqueViolation = 2067;
// BUSY, LOCKED and PROTOCOL: others hold the lock; it passes.
const contended: ReadonlySet<number> = new Set([5, 6, 15]);
// PERM, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOLFS, NOTADB: the machine fails us, not the program.
const broken: ReadonlySet<number> = new Set([3, 7, 8, 10, 11, 13, 14, 22, 26]);

/**
 * Gives what the work gives, and its errors as the ports name them, with the cause kept.
 * What is left untranslated is a bug, such as wrong SQL.
 */
export function translateErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asPortError(error);
  }
}

/** The same for work that settles later. */
export async function translateRejections<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asPortError(error);
  }
}

function asPortError(error: unknown): unknown {
  const code = sqliteCodeOf(error);
  if (code === undefined) {
    return isClosed(error) ? new Unavailable('The database is closed', { cause: error }) : error;
  }
  if (code === uniqueViolation) {
    return new Conflict('The document exists already', { cause: error });
  }
  if (contended.has(code & 0xff)) {
    return new Throttled('The database is locked by others', retryAfterMs, { cause: error });
  }
  return broken.has(code & 0xff) ? new Unavailable('The database file failed', { cause: error }) : error;
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE';
}
