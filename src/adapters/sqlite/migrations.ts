import type { DatabaseSync } from 'node:sqlite';
import { DatabaseUnusable } from './databaseUnusable.ts';
import { integerOf } from './rows.ts';
import { inTransaction } from './transaction.ts';

/** «Saks» in ASCII: marks the file as ours. */
const applicationId = 0x53616b73;

/**
 * The schema, step by step; the file's `user_version` counts the steps taken. Steps are added, never changed.
 *
 * An ordinary rowid table with an index on (pk, id) was measured faster and half the size of WITHOUT ROWID.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE documents (
     pk TEXT NOT NULL,
     id TEXT NOT NULL,
     etag TEXT NOT NULL,
     body TEXT NOT NULL,
     UNIQUE (pk, id)
   ) STRICT;
   CREATE TABLE messages (
     seq INTEGER PRIMARY KEY,
     body TEXT NOT NULL,
     enqueued_at INTEGER NOT NULL,
     visible_at INTEGER NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0,
     receipt TEXT UNIQUE
   ) STRICT;
   CREATE INDEX messages_by_visibility ON messages (visible_at);
   CREATE TABLE dead_messages (
     seq INTEGER PRIMARY KEY,
     body TEXT NOT NULL,
     enqueued_at INTEGER NOT NULL,
     attempts INTEGER NOT NULL,
     reason TEXT NOT NULL,
     buried_at INTEGER NOT NULL
   ) STRICT;`,
];

/** Throws `DatabaseUnusable` for a file of another program or a newer version of ours. Changes nothing. */
export function checkOwner(connection: DatabaseSync, knownVersion = migrations.length): void {
  // In this order, as another process may create our tables, together with the mark, in between.
  const isNew = isEmpty(connection);
  const owner = pragma(connection, 'application_id');
  if (owner !== applicationId && !(owner === 0 && isNew)) {
    throw new DatabaseUnusable('foreign', 'The file is the database of another program');
  }
  const version = pragma(connection, 'user_version');
  if (version > knownVersion) {
    throw new DatabaseUnusable('newerSchema', `The schema has version ${version}; this program knows ${knownVersion}`);
  }
}

/** Takes the steps that the file has not taken yet, all or none. Safe when several processes do it at once. */
export function migrate(connection: DatabaseSync, steps = migrations): void {
  inTransaction(connection, () => {
    checkOwner(connection, steps.length);
    for (const step of steps.slice(pragma(connection, 'user_version'))) {
      connection.exec(step);
    }
    connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`);
  });
}

function isEmpty(connection: DatabaseSync): boolean {
  return connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function pragma(connection: DatabaseSync, name: string): number {
  return integerOf(connection.prepare(`PRAGMA ${name}`).get(), name);
}
