import { expect, test } from 'vitest';
import { epochOf, instantOf } from '../../../src/domain/instant.ts';
import { Unavailable } from '../../../src/ports/errors.ts';
import type { SendResult } from '../../../src/ports/messenger.ts';
import { postOnce } from '../../../src/usecases/posts/postOnce.ts';
import type { Post } from '../../../src/usecases/records/types.ts';
import { createPostWorld, type PostWorld } from './world.ts';

const failed = { state: { kind: 'failed', reason: 'throttled' } } as const satisfies Partial<Post>;

test('what is about to be sent is in the store before it is sent', async () => {
  const world = await createPostWorld();
  await world.addPosted('a', failed);
  const heard = Promise.withResolvers<SendResult>();
  world.answerWith(heard.promise);

  const posting = postOnce(world.deps)(world.target('a'));
  await expect.poll(() => world.sent.length).toBe(1);
  const meanwhile = (await world.post('a'))?.state;
  heard.resolve({ kind: 'sent', conversationId: '19:sg', messageId: '42' });

  expect(meanwhile).toEqual({ kind: 'sending', since: world.deps.clock() });
  expect(await posting).toBe('posted');
  expect((await world.post('a'))?.state).toEqual({ kind: 'posted', conversationId: '19:sg', messageId: '42' });
});

test('of several that post the same card at once, one sends it', async () => {
  const world = await createPostWorld();
  await world.addPosted('a', failed);

  const outcomes = await Promise.all([1, 2, 3].map(() => postOnce(world.deps)(world.target('a'))));

  expect(outcomes.toSorted()).toEqual(['posted', 'underway', 'underway']);
  expect(world.sent).toHaveLength(1);
});

test('a card that was sent, but could not be written down as sent, is asked about and not sent again', async () => {
  const world = await createPostWorld();
  await world.addPosted('a', failed);

  const broken = postOnce(withStoreThatFailsAfterSending(world))(world.target('a'));
  await expect(broken).rejects.toBeInstanceOf(Unavailable);
  const atOnce = await postOnce(world.deps)(world.target('a'));
  world.pass(60_001);
  const later = await postOnce(world.deps)(world.target('a'));

  expect([atOnce, later]).toEqual(['underway', 'unknown']);
  expect(world.sent).toHaveLength(1);
});

test('a decision to send again sends a card of unknown fate, and never one that is posted', async () => {
  const world = await createPostWorld();
  await world.addPosted('a', { state: { kind: 'unknown', since: world.deps.clock() } });

  const first = await postOnce(world.deps)(world.target('a'), { resend: true });
  const second = await postOnce(world.deps)(world.target('a'), { resend: true });

  expect([first, second]).toEqual(['posted', 'there']);
  expect(world.sent.filter(({ kind }) => kind === 'post')).toHaveLength(1);
});

test('a card that another is updating at an address where Teams is no more is looked for at the new one', async () => {
  const world = await createPostWorld();
  const moved = { ...world.target('a').conversation, serviceUrl: 'http://old' };
  await world.addPosted('a', { conversation: moved, leasedUntil: instantOf(epochOf(world.deps.clock()) + 1_500) });
  world.answerWith({ kind: 'gone', reason: 'notFound' });

  const outcome = await postOnce(world.deps)(world.target('a'));

  expect(outcome).toBe('posted');
  expect(world.sent.map(({ kind }) => kind)).toEqual(['update', 'post']);
});

test('a card at an old address that another does not let go is told as underway, not as there', async () => {
  const world = await createPostWorld();
  const moved = { ...world.target('a').conversation, serviceUrl: 'http://old' };
  await world.addPosted('a', { conversation: moved, leasedUntil: instantOf(epochOf(world.deps.clock()) + 30_000) });

  const outcome = await postOnce(world.deps)(world.target('a'));

  expect(outcome).toBe('underway');
  expect(world.sent).toEqual([]);
});

test('a card for an item that does not exist is not sent', async () => {
  const world = await createPostWorld();

  const outcome = await postOnce(world.deps)(world.target('nowhere'));

  expect(outcome).toBe('failed');
  expect(world.sent).toEqual([]);
});

function withStoreThatFailsAfterSending({ deps, sent }: PostWorld) {
  const { posts } = deps.records;
  const replace: typeof posts.replace = async (...write) => {
    if (sent.length > 0) throw new Unavailable('The store went away');
    return posts.replace(...write);
  };
  return { ...deps, records: { ...deps.records, posts: { ...posts, replace } } };
}
