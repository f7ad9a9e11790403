import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { instantOf } from '../../../src/domain/instant.ts';

// A child process that creates, replaces and enqueues without end, and prints each id once all three are confirmed.
const [file = '', name = ''] = process.argv.slice(2);
const db = openDatabase(file);
const store = createSqliteStore(db);
const queue = createSqliteQueue(db, () => instantOf(0));
for (let i = 0; ; i += 1) {
  const id = `${name}, document ${i}`;
  const etag = await store.create('p', id, { id, v: 1 });
  await store.replace('p', id, { id, v: 2 }, etag);
  await queue.enqueue(id, 0);
  writeSync(1, `${id}\n`);
}
