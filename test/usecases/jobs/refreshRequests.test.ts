import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type Instant, instantOf } from '../../../src/domain/instant.ts';
import { Unavailable } from '../../../src/ports/errors.ts';
import type { Queue } from '../../../src/ports/queue.ts';
import { createRefreshRequests } from '../../../src/usecases/jobs/refreshRequests.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';

const start = Date.parse('2026-12-01T09:00:00.250Z');

test('all requests that fall due at the same time are one message', async () => {
  const { requests, enqueued, time } = harness();

  await Promise.all([1, 2, 3].map(() => requests('m', 'a')));
  time.nowMs = start + 700;
  await requests('m', 'a');

  expect(enqueued).toHaveLength(1);
});

test('the message is seen when it falls due, at least a second after the request', async () => {
  const { requests, enqueued } = harness();

  await requests('m', 'a');

  const dueAt = '2026-12-01T09:00:02.000Z' as Instant;
  expect(enqueued).toEqual([{ message: { kind: 'refresh', meetingId: 'm', itemId: 'a', dueAt }, delayMs: 1_750 }]);
});

test('another item, another meeting and a later time are messages of their own', async () => {
  const { requests, enqueued, time } = harness();

  await requests('m', 'a');
  await requests('m', 'b');
  await requests('n', 'a');
  time.nowMs = start + 1_000;
  await requests('m', 'a');

  expect(enqueued).toHaveLength(4);
});

test('a request that shares a message waits until the message is stored', async () => {
  const stored = Promise.withResolvers<void>();
  const { requests } = harness(() => stored.promise);
  const done: string[] = [];

  const first = requests('m', 'a').then(() => done.push('first'));
  const second = requests('m', 'a').then(() => done.push('second'));
  await new Promise((resolve) => setImmediate(resolve));
  const before = [...done];
  stored.resolve();
  await Promise.all([first, second]);

  expect(before).toEqual([]);
  expect(done).toEqual(['first', 'second']);
});

test('a queue that is down stops nobody, is told to the log, and is tried again by the next request', async () => {
  const down = { isDown: true };
  const { requests, enqueued, lines } = harness(async () => {
    if (down.isDown) throw new Unavailable('The queue is down');
  });

  await Promise.all([requests('m', 'a'), requests('m', 'a')]);
  down.isDown = false;
  await requests('m', 'a');

  expect(enqueued).toHaveLength(2);
  expect(lines.map(({ level, fields }) => [level, fields.error])).toEqual([['warn', 'Unavailable']]);
});

test('a fault of the program is not taken for a queue that is down', async () => {
  const { requests } = harness(async () => {
    throw new RangeError('too long');
  });

  const request = requests('m', 'a');

  await expect(request).rejects.toBeInstanceOf(RangeError);
});

test('nothing is kept of requests that have fallen due', async () => {
  const { requests, time } = harness(undefined, { keep: false });
  const before = heapInUse();

  for (let n = 0; n < 4_000; n += 1) {
    await requests('m', `${n} ${'x'.repeat(10_000)}`.split('').join(''));
    time.nowMs += 3_000;
  }

  const grown = heapInUse() - before;
  // Once more, so that all of it is not garbage when the heap is measured.
  await requests('m', 'last');

  expect(grown).toBeLessThan(15_000_000);
});

function harness(enqueue: () => Promise<void> = async () => undefined, { keep = true } = {}) {
  const time = { nowMs: start };
  const enqueued: { readonly message: unknown; readonly delayMs: number }[] = [];
  const log = createMemoryLog();
  const queue: Pick<Queue, 'enqueue'> = {
    enqueue(message, delayMs) {
      if (keep) enqueued.push({ message, delayMs });
      return enqueue();
    },
  };
  const requests = createRefreshRequests(queue as Queue, () => instantOf(time.nowMs), log);
  return { requests, enqueued, time, lines: log.lines };
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
