import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { epochOf, instantOf } from '../../../src/domain/instant.ts';
import { openForTest, tempFolder } from './tempFolder.ts';

const start = Date.UTC(2026, 11, 4, 11);

test('times come from the given clock', async () => {
  let now = instantOf(start);
  const db = openForTest(join(tempFolder(), 'data.db'));
  const queue = createSqliteQueue(db, () => now);

  await queue.enqueue('m', 1_500);
  now = instantOf(epochOf(now) + 1_499);
  const early = await queue.receive(1, 1_000);
  now = instantOf(epochOf(now) + 1);
  const leases = await queue.receive(1, 1_000);

  expect(early).toEqual([]);
  expect(leases.map(({ enqueuedAt }) => enqueuedAt)).toEqual([instantOf(start)]);
});

test('a buried message is kept with its attempts, its times and the reason', async () => {
  let now = instantOf(start);
  const db = openForTest(join(tempFolder(), 'data.db'));
  const queue = createSqliteQueue(db, () => now);
  await queue.enqueue({ kind: 'remind' }, 0);
  const [lease] = await queue.receive(1, 1_000);
  now = instantOf(start + 500);

  await queue.bury(lease ?? expect.fail('no message'), 'gone');

  expect(db.prepare('SELECT body, enqueued_at, attempts, reason, buried_at FROM dead_messages').all()).toEqual([
    { body: '{"kind":"remind"}', enqueued_at: start, attempts: 1, reason: 'gone', buried_at: start + 500 },
  ]);
});

test('the longest waiting message is taken first', async () => {
  let now = instantOf(start);
  const queue = createSqliteQueue(openForTest(join(tempFolder(), 'data.db')), () => now);
  await queue.enqueue('second', 200);
  await queue.enqueue('first', 100);
  now = instantOf(start + 1_000);

  const leases = [...(await queue.receive(1, 1_000)), ...(await queue.receive(1, 1_000))];

  expect(leases.map(({ message }) => message)).toEqual(['first', 'second']);
});
