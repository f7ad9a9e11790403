import type { DatabaseSync } from 'node:sqlite';

/**
 * Runs the work all or nothing. Takes the write lock first: a transaction that reads before it asks for the lock
 * fails at once when another process has written in between, however long the busy timeout is.
 */
export function inTransaction<T>(connection: DatabaseSync, work: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some errors, such as a full disk.
    if (connection.isTransaction) {
      connection.exec('ROLLBACK');
    }
    throw error;
  }
}
