import type { DatabaseSync } from 'node:sqlite';
import { DatabaseUnusable } from './databaseUnusable.ts';
import { textOf } from './rows.ts';
import { sqliteCodeOf } from './sqliteError.ts';

const pauseMs = 20;

/**
 * Keeps changes in a log beside the file, so that readers and the writer do not stop each other.
 * Throws `DatabaseUnusable` where the file system cannot do it.
 */
export function useWriteAheadLog(connection: DatabaseSync, timeoutMs: number): void {
  const mode = switchMode(connection, performance.now() + timeoutMs);
  if (mode !== 'wal') {
    throw new DatabaseUnusable('ioError', `The file system cannot keep a write-ahead log (journal mode ${mode})`);
  }
}

// SQLite's own busy timeout does not always cover the switch: processes that start together on a new file would fail.
function switchMode(connection: DatabaseSync, deadline: number): string {
  try {
    return textOf(connection.prepare('PRAGMA journal_mode = WAL').get(), 'journal_mode');
  } catch (error) {
    if (!isBusy(error) || performance.now() >= deadline) {
      throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    return switchMode(connection, deadline);
  }
}

function isBusy(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code !== undefined && (code & 0xff) === 5;
}
