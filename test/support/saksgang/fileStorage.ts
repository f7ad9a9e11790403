import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Storage } from './storage.ts';

/** A database file in a folder of its own. */
export async function makeFileStorage(): Promise<Storage> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-e2e-'));
  const databaseFile = join(folder, 'saksgang.db');
  return {
    services: { databaseFile },
    async withoutDocuments(act) {
      const database = new DatabaseSync(databaseFile);
      database.exec('ALTER TABLE documents RENAME TO taken_away');
      try {
        return await act();
      } finally {
        database.exec('ALTER TABLE taken_away RENAME TO documents');
        database.close();
      }
    },
    // The queue in the file asks the bot's clock each time.
    clockMoved() {},
    async dispose() {
      await stat(databaseFile);
      await rm(folder, { recursive: true });
    },
  };
}
