import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { createSqlitePartitions } from '../../src/adapters/sqlite/partitions.ts';

/** A new folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saksgang-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The state in a SQLite file, a new one unless told, until the end of the test. */
export function openState(file = join(tempFolder(), 'data.db')) {
  const db = openDatabase(file);
  onTestFinished(() => db.close());
  return { db, store: createSqliteStore(db), partitions: createSqlitePartitions(db) };
}

/** Everything that comes, in order. */
export async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
}
