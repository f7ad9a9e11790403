import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openForTest, tempFolder } from './tempFolder.ts';

test('writes asked for together stand or fail each on its own', async () => {
  const { add, bodies } = makeMessages();

  const results = await Promise.allSettled([add(1, 'a'), add(1, 'b'), add(2, 'c')]);

  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(bodies()).toEqual(['a', 'c']);
});

test('a write is told of only when others can read it', async () => {
  const { file, add } = makeMessages();
  const reader = openForTest(file);

  await add(1, 'a');

  expect(reader.prepare('SELECT body FROM messages').all()).toEqual([{ body: 'a' }]);
});

test('when the disk fills up, none of those asked for together has happened, and all are told', async () => {
  const { db, add, bodies } = makeMessages();
  db.prepare('PRAGMA max_page_count = 1').get();

  const results = await Promise.allSettled([add(1, 'a'), add(2, 'x'.repeat(100_000)), add(3, 'c')]);

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(bodies()).toEqual([]);
});

test('writes go on after some that failed together', async () => {
  const { db, add, bodies } = makeMessages();
  db.prepare('PRAGMA max_page_count = 1').get();
  await Promise.allSettled([add(1, 'x'.repeat(100_000))]);
  db.prepare('PRAGMA max_page_count = 100000').get();

  await add(2, 'b');

  expect(bodies()).toEqual(['b']);
});

/** A table with a key that can collide, as the queue has it. */
function makeMessages() {
  const file = join(tempFolder(), 'data.db');
  const db = openForTest(file);
  const insert = db.prepare('INSERT INTO messages (seq, body, enqueued_at, visible_at) VALUES (?, ?, 0, 0)');
  return {
    db,
    file,
    add: (seq: number, body: string) => db.write(() => insert.run(seq, body)),
    bodies: () =>
      db
        .prepare('SELECT body FROM messages ORDER BY seq')
        .all()
        .map(({ body }) => body),
  };
}
