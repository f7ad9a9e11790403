import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { asDatabaseUnusable, DatabaseUnusable } from './databaseUnusable.ts';
import { createGroupCommit, type Write } from './groupCommit.ts';
import { checkOwner, migrate } from './migrations.ts';
import { textOf } from './rows.ts';
import { inTransaction } from './transaction.ts';
import { useWriteAheadLog } from './writeAheadLog.ts';

/** One connection to the database file. Its methods throw SQLite's own errors, and but for `write` are synchronous. */
export interface SqliteDatabase {
  /** A statement to be used again and again until the database is closed. */
  prepare(sql: string): StatementSync;
  /** Runs one statement that writes, and settles when it is on the disk; several share the wait. */
  readonly write: Write;
  /** Runs the work all or nothing, with the write lock held from its start. The work must not be asynchronous. */
  transaction<T>(work: () => T): T;
  /** Closes the connection; closing again does nothing. */
  close(): void;
}

/** How to open the database. */
export interface OpenOptions {
  /** How long to wait for other processes' locks, in milliseconds; the thread sleeps meanwhile. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens the database file, creates it (and its folder, for the owner only) where missing, and brings its schema up
 * to date. Several processes may have the file open. A confirmed write survives a crash and a loss of power.
 * Throws `DatabaseUnusable`.
 */
export function openDatabase(file: string, { busyTimeoutMs = 5_000 }: OpenOptions = {}): SqliteDatabase {
  // An absolute path: SQLite gives `:memory:` and `file:` a meaning of their own.
  const path = resolve(file);
  createPrivateFile(path);
  const connection = connect(path, busyTimeoutMs);
  return {
    prepare: (sql) => connection.prepare(sql),
    write: createGroupCommit(connection),
    transaction: (work) => inTransaction(connection, work),
    close() {
      if (connection.isOpen) {
        connection.close();
      }
    },
  };
}

function createPrivateFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // SQLite gives its log and shared memory the mode of the database file.
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throw new DatabaseUnusable('notWritable', 'The database file cannot be written', { cause: error });
  }
}

function connect(path: string, timeout: number): DatabaseSync {
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(path, { timeout });
    checkOwner(connection);
    checkContent(connection);
    useWriteAheadLog(connection, timeout);
    connection.exec('PRAGMA synchronous = FULL');
    migrate(connection);
    return connection;
  } catch (error) {
    connection?.close();
    throw asDatabaseUnusable(error);
  }
}

function checkContent(connection: DatabaseSync): void {
  const verdict = textOf(connection.prepare('PRAGMA quick_check(1)').get(), 'quick_check');
  if (verdict !== 'ok') {
    throw new DatabaseUnusable('corrupt', `The database file is damaged: ${verdict}`);
  }
}
