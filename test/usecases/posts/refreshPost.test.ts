import { expect, test } from 'vitest';
import { type Instant, instantOf } from '../../../src/domain/instant.ts';
import type { SendResult } from '../../../src/ports/messenger.ts';
import { postIdOf } from '../../../src/usecases/posts/postOnce.ts';
import { type RefreshOutcome, refreshPost } from '../../../src/usecases/posts/refreshPost.ts';
import { createPostWorld, type PostWorld } from './world.ts';

const future = '2027-01-01T00:00:00.000Z' as Instant;

test('the card is updated when it would look different, and only then', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');

  const first = await refresh(world);
  const second = await refresh(world);
  await world.acknowledge('a');
  const third = await refresh(world);

  expect([first, second, third]).toEqual([
    { kind: 'done', hasChanged: true },
    { kind: 'done' },
    { kind: 'done', hasChanged: true },
  ]);
  expect(world.sent.map(({ text }) => text)).toEqual(['a: 0', 'a: 1']);
});

test('nothing is done for a card whose state was read when the refresh fell due, or later', async () => {
  const world = await createPostWorld();
  await world.addPosted('a', { readAt: world.deps.clock() });

  const outcome = await refresh(world, { dueAt: world.deps.clock() });

  expect(outcome).toEqual({ kind: 'done' });
  expect(world.sent).toEqual([]);
});

test('of two refreshes at once one updates the card, and the other comes again', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  const heard = Promise.withResolvers<SendResult>();
  world.answerWith(heard.promise);

  const first = refresh(world);
  await expect.poll(() => world.sent.length).toBe(1);
  const second = await refresh(world);
  heard.resolve({ kind: 'sent', conversationId: '19:sg', messageId: '1' });

  expect(second).toEqual({ kind: 'again', afterMs: 30_000 });
  expect(await first).toEqual({ kind: 'done', hasChanged: true });
  expect(world.sent).toHaveLength(1);
});

test('two refreshes that have read the same version of the card do not both go on', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  const { deps, meeting } = world;
  const { keys, posts } = deps.records;
  const stale = await posts.read(keys.meetingPartition(meeting.id), keys.post(postIdOf(world.target('a'))));

  const outcomes = stale && (await Promise.all([1, 2].map(() => refreshPost(deps)(stale, future))));

  expect(outcomes?.map(({ kind }) => kind).toSorted()).toEqual(['again', 'done']);
  expect(world.sent).toHaveLength(1);
});

test('a card that a dead process was refreshing is taken over when its lease has ended', async () => {
  const world = await createPostWorld();
  await world.addPosted('a', { leasedUntil: leaseFor(world, 20_000) });

  const early = await refresh(world);
  world.pass(20_000);
  const late = await refresh(world);

  expect(early).toEqual({ kind: 'again', afterMs: 20_000 });
  expect(late).toEqual({ kind: 'done', hasChanged: true });
  expect(world.sent).toHaveLength(1);
});

test('when Teams asks us to wait, the refresh comes again after that time, and then succeeds', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  world.answerWith({ kind: 'throttled', retryAfterMs: 7_000 });

  const first = await refresh(world);
  const second = await refresh(world);

  expect(waitOf(first)).toBeGreaterThanOrEqual(7_000);
  expect(waitOf(first)).toBeLessThanOrEqual(7_000 * 1.25);
  expect(second).toEqual({ kind: 'done', hasChanged: true });
  expect(world.sent).toHaveLength(2);
});

test('an update whose answer was lost is sent again, ever later, although nothing has changed since', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  world.answerWith({ kind: 'unknown', reason: 'timeout' });
  const first = await refresh(world);
  world.answerWith({ kind: 'unknown', reason: 'HTTP 502' });
  const second = await refresh(world);

  const third = await refresh(world);

  expect(waitOf(first)).toBeGreaterThanOrEqual(2_000);
  expect(waitOf(second)).toBeGreaterThanOrEqual(4_000);
  expect(third).toEqual({ kind: 'done', hasChanged: true });
  expect(world.sent.map(({ text }) => text)).toEqual(['a: 0', 'a: 0', 'a: 0']);
});

test('a card that the platform says is gone is marked so, and is not updated any more', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  world.answerWith({ kind: 'gone', reason: 'ActivityNotFoundInConversation' });

  await refresh(world);
  await refresh(world);

  expect((await world.post('a'))?.state).toEqual({ kind: 'failed', reason: 'ActivityNotFoundInConversation' });
  expect(world.sent).toHaveLength(1);
});

/** As the worker does it: reads the post, then refreshes. */
async function refresh(world: PostWorld, { dueAt = future } = {}) {
  const { records } = world.deps;
  const partition = records.keys.meetingPartition(world.meeting.id);
  const [post] = await records.posts.list(partition, records.keys.post('a:'));
  if (!post) throw new Error('No post');
  return refreshPost(world.deps)(post, dueAt);
}

function leaseFor(world: PostWorld, ms: number): Instant {
  return instantOf(Date.parse(world.deps.clock()) + ms);
}

function waitOf(outcome: RefreshOutcome): number | undefined {
  return outcome.kind === 'again' ? outcome.afterMs : undefined;
}
