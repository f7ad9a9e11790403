import { expect, onTestFinished, test } from 'vitest';
import type { Instant } from '../../../src/domain/instant.ts';
import { Unavailable } from '../../../src/ports/errors.ts';
import type { SendResult } from '../../../src/ports/messenger.ts';
import type { Lease, Queue } from '../../../src/ports/queue.ts';
import { startWorker } from '../../../src/usecases/jobs/worker.ts';
import { createPostWorld, type PostWorld } from '../posts/world.ts';

const limit = { timeout: 60_000 };

test('a message that this version does not know is given back for a newer one, and those after it are carried out', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  const givenOutOften = { ...leaseOf({ kind: 'gibberish' }), attempt: 40 };

  const { fates } = run(world, [givenOutOften, leaseOf(null), leaseOf(refreshOf('a'))]);

  await expect.poll(() => fates, limit).toEqual(['released after 60000', 'released after 60000', 'completed']);
  expect(world.sent).toHaveLength(1);
});

test('a message that nobody comes to know is buried after five minutes', async () => {
  const world = await createPostWorld();
  const takings = Array.from({ length: 6 }, () => leaseOf({ kind: 'gibberish' }));

  const { fates } = run(world, takings);

  await expect.poll(() => fates, limit).toEqual([...Array(5).fill('released after 60000'), 'buried']);
});

test('a job that fails is given back, and those after it are carried out', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  await world.addPosted('b');
  world.answerWith(new TypeError('a bug'));

  const { fates } = run(world, [leaseOf(refreshOf('a')), leaseOf(refreshOf('b'))]);

  await expect.poll(() => fates, limit).toEqual([expect.stringMatching(/^released after 2[0-4]\d\d$/), 'completed']);
  expect(world.lines.map(({ level, message }) => [level, message])).toEqual([['error', 'A job failed']]);
});

test('a job that keeps failing is buried in the end', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  world.answerWith(new TypeError('a bug'));

  const { fates } = run(world, [{ ...leaseOf(refreshOf('a')), attempt: 12 }]);

  await expect.poll(() => fates, limit).toEqual(['buried']);
});

test('a refresh that must wait is given back for as long as Teams asked', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  world.answerWith({ kind: 'throttled', retryAfterMs: 7_000 });

  const { fates } = run(world, [{ ...leaseOf(refreshOf('a')), attempt: 40 }]);

  await expect.poll(() => fates, limit).toEqual([expect.stringMatching(/^released after [78]\d\d\d$/)]);
});

test('a queue that cannot be read is asked again', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');

  const { fates } = run(world, ['down', leaseOf(refreshOf('a'))]);

  await expect.poll(() => fates, limit).toEqual(['completed']);
  expect(world.lines.map(({ message }) => message)).toEqual(['The queue could not be read']);
});

test('stopping waits for the job under way and takes no more', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  const heard = Promise.withResolvers<SendResult>();
  world.answerWith(heard.promise);
  const { worker, fates } = run(world, [leaseOf(refreshOf('a'))]);
  await expect.poll(() => world.sent.length, limit).toBe(1);

  const stopped = worker.stop();
  heard.resolve({ kind: 'sent', conversationId: '19:sg', messageId: '1' });
  await stopped;

  expect(fates).toEqual(['completed']);
});

/** Runs a worker on these takings from the queue; what becomes of each message is told in words. */
function run(world: PostWorld, script: readonly (Lease | 'down')[]) {
  const fates: string[] = [];
  const left = [script.filter((entry) => entry !== 'down')];
  const downs = script.filter((entry) => entry === 'down');
  const queue: Queue = {
    enqueue: async () => undefined,
    async receive() {
      if (downs.pop()) throw new Unavailable('The queue is down');
      return left.pop() ?? [];
    },
    complete: async () => fates.push('completed') > 0,
    extend: async () => undefined,
    release: async (_lease, delayMs) => fates.push(`released after ${delayMs}`) > 0,
    bury: async () => fates.push('buried') > 0,
  };
  const worker = startWorker({ ...world.deps, queue }, { idlePollMs: 5, drawPublished: () => [] });
  onTestFinished(worker.stop);
  return { worker, fates };
}

function leaseOf(message: unknown): Lease {
  return { message, attempt: 1, enqueuedAt: '2026-12-01T09:00:00.000Z' as Instant, receipt: 'r' };
}

function refreshOf(itemId: string) {
  return { kind: 'refresh', meetingId: 'SG-2026-12-18', itemId, dueAt: '2027-01-01T00:00:00.000Z' as Instant };
}
