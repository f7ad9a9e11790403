import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenOptions, openDatabase, type SqliteDatabase } from '../../../src/adapters/sqlite/database.ts';

/** A new folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saksgang-sqlite-'));
  onTestFinished(() => {
    // Tests take the right to write away.
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Opens the database until the end of the test. */
export function openForTest(file: string, options?: OpenOptions): SqliteDatabase {
  const db = openDatabase(file, options);
  onTestFinished(() => db.close());
  return db;
}
