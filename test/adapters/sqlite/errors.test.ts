import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { translateErrors } from '../../../src/adapters/sqlite/translateErrors.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import type { DocumentStore } from '../../../src/ports/documentStore.ts';
import { Conflict, Throttled, Unavailable } from '../../../src/ports/errors.ts';
import type { Lease, Queue } from '../../../src/ports/queue.ts';
import { openForTest, tempFolder } from './tempFolder.ts';

const clock = () => instantOf(0);
const lease: Lease = { message: 'm', attempt: 1, enqueuedAt: clock(), receipt: 'r' };

test('writes are throttled while another keeps the lock for longer than we wait, and reads go on', async () => {
  const file = join(tempFolder(), 'data.db');
  const holder = openForTest(file);
  const db = openForTest(file, { busyTimeoutMs: 20 });
  const store = createSqliteStore(db);
  const queue = createSqliteQueue(db, clock);
  await store.create('p', 'a', { v: 1 });

  holder.prepare('BEGIN IMMEDIATE').run();
  const reasons = await Promise.all([...writesOf(store), ...writesOf(queue)].map(reasonOf));
  holder.prepare('ROLLBACK').run();

  expect(reasons.every((reason) => reason instanceof Throttled && reason.retryAfterMs > 0)).toBe(true);
  expect(reasons.map((reason) => codeOf(reason) & 0xff)).toEqual(reasons.map(() => 5));
  expect((await store.read('p', 'a'))?.body).toEqual({ v: 1 });
});

test('after a throttled write the same write succeeds', async () => {
  const file = join(tempFolder(), 'data.db');
  const holder = openForTest(file);
  const db = openForTest(file, { busyTimeoutMs: 20 });
  const queue = createSqliteQueue(db, clock);
  await queue.enqueue('m', 0);
  const [taken = lease] = await queue.receive(1, 1_000);
  await reasonOf(holder.transaction(() => queue.bury(taken, 'reason')));

  const buried = await queue.bury(taken, 'reason');

  expect(buried).toBe(true);
});

test('everything is unavailable when the database is closed', async () => {
  const db = openForTest(join(tempFolder(), 'data.db'));
  const store = createSqliteStore(db);
  const queue = createSqliteQueue(db, clock);
  db.close();

  const reasons = await Promise.all(
    [store.read('p', 'a'), store.list('p', { prefix: '', limit: 1 }), ...writesOf(store), ...writesOf(queue)].map(
      reasonOf,
    ),
  );

  expect(reasons.every((reason) => reason instanceof Unavailable && reason.cause instanceof Error)).toBe(true);
});

test('a full disk is unavailable, keeps what was confirmed, and passes when there is room', async () => {
  const db = openForTest(join(tempFolder(), 'data.db'));
  const store = createSqliteStore(db);
  const queue = createSqliteQueue(db, clock);
  await store.create('p', 'a', { v: 1 });
  await queue.enqueue('m', 0);
  const [taken = lease] = await queue.receive(1, 1_000);
  db.prepare('PRAGMA max_page_count = 1').get();

  const reasons = await Promise.all(
    [store.create('p', 'b', 'x'.repeat(100_000)), queue.bury(taken, 'x'.repeat(100_000))].map(reasonOf),
  );

  expect(reasons.every((reason) => reason instanceof Unavailable)).toBe(true);
  expect(reasons.map(codeOf)).toEqual([13, 13]);
  db.prepare('PRAGMA max_page_count = 100000').get();
  expect((await store.list('p', { prefix: '', limit: 9 })).map(({ id }) => id)).toEqual(['a']);
  expect(await queue.bury(taken, 'x'.repeat(100_000))).toBe(true);
});

test('a conflict keeps SQLite’s error as its cause', async () => {
  const store = createSqliteStore(openForTest(join(tempFolder(), 'data.db')));
  await store.create('p', 'a', {});

  const reason = await reasonOf(store.create('p', 'a', {}));

  expect(reason).toBeInstanceOf(Conflict);
  expect(codeOf(reason)).toBe(2067);
});

test('an error that is a bug of ours is not translated', () => {
  const db = openForTest(join(tempFolder(), 'data.db'));
  const bug = new TypeError('bug');

  expect(() => translateErrors(() => db.prepare('SELEKT 1'))).toThrow(expect.objectContaining({ errcode: 1 }));
  expect(() =>
    translateErrors(() => {
      throw bug;
    }),
  ).toThrow(bug);
});

function writesOf(port: DocumentStore | Queue): readonly Promise<unknown>[] {
  return 'create' in port
    ? [port.create('p', 'b', {}), port.replace('p', 'a', {}, 'etag')]
    : [
        port.enqueue('m', 0),
        port.receive(1, 1_000),
        port.complete(lease),
        port.extend(lease, 1_000),
        port.release(lease, 0),
        port.bury(lease, 'reason'),
      ];
}

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

function codeOf(reason: unknown): number {
  const cause = reason instanceof Error ? reason.cause : undefined;
  return cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) : Number.NaN;
}
