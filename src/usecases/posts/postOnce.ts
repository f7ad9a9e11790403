import { createHash } from 'node:crypto';
import { epochOf, type Instant } from '../../domain/instant.ts';
import { isOfUnknownFate, isToBePosted, type PostState } from '../../domain/post.ts';
import { Conflict } from '../../ports/errors.ts';
import type { SendResult } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { Post } from '../records/types.ts';
import { type Drawing, drawPost, type PostTarget } from './drawPost.ts';
import { refreshPost } from './refreshPost.ts';

/**
 * `there`: posted earlier. `underway`: another is just sending it, or was a moment ago and has not said what became of
 * it. `unknown`: it must be asked about first.
 */
export type PostOutcome = 'posted' | 'there' | 'underway' | 'unknown' | 'throttled' | 'failed';

/** Between two looks at a card that another is updating; Teams gives a turn 15 seconds in all. */
const longestWaitMs = 1_000;

/** Stands in a post's id for the card of the agenda. */
export const agendaPost = 'agenda';

/** The id of a card of a meeting in a conversation: one card each. */
export function postIdOf({
  itemId,
  conversation,
  notice,
}: Pick<PostTarget, 'itemId' | 'conversation' | 'notice'>): string {
  if (notice) return `notice:${notice.roundId ?? notice.about ?? itemId}:${notice.version}:${notice.entraId}`;
  const place = createHash('sha256').update(conversation.id).digest('hex').slice(0, 16);
  return `${itemId ?? agendaPost}:${place}`;
}

/**
 * Posts a card at most once: what it is about to do is written down first, and a send whose fate is not known
 * (a crash, a time-out) is never repeated unless `resend` says that a person has decided so.
 * A card that was posted is brought up to date; one that the platform says is gone is posted again. A notice that was
 * posted is left alone.
 */
export function postOnce(deps: Deps) {
  const { records, clock, messenger, allowance } = deps;
  const draw = drawPost(deps);
  const refresh = refreshPost(deps);

  return async (target: PostTarget, options: { readonly resend?: boolean } = {}): Promise<PostOutcome> => {
    const partition = records.keys.meetingPartition(target.meetingId);
    const key = records.keys.post(postIdOf(target));
    const verified = target.notice ? undefined : await verify(target);
    if (verified !== undefined) return verified;
    const found = await records.posts.read(partition, key);
    const earlier = found?.value.state;
    const isOpen = earlier !== undefined && isUnknown(earlier);
    if (!isToBePosted(earlier) && !(isOpen && options.resend)) return outcomeOfState(earlier, isOpen);

    if ((await allowance.turn(target.conversation.id, 'publish')).kind === 'later') return 'throttled';
    const drawing = await draw(target);
    if (!drawing) return 'failed';
    const { body, meetingId, itemId, conversation, notice } = target;
    const sending: Post = {
      id: postIdOf(target),
      body,
      meetingId,
      itemId,
      conversation,
      notice,
      state: { kind: 'sending', since: clock() },
    };
    try {
      if (found) await records.posts.replace(partition, key, sending, found.etag);
      else await records.posts.create(partition, key, sending);
    } catch (error) {
      if (error instanceof Conflict) return 'underway';
      throw error;
    }

    const result = await messenger.post(conversation, drawing.message);
    await allowance.heard(conversation, result);
    await change(records.posts, partition, key, () => after(sending, result, drawing));
    return outcomeOf(result);
  };

  /**
   * Brings a card that was posted up to date where it is now: the connector's address may have changed since then.
   * Undefined when it is there, or is found to be gone. Who is just updating it may still do so at its old address,
   * where nobody learns that it is gone: they are waited for.
   */
  async function verify(target: PostTarget, tries = 5): Promise<'failed' | 'underway' | undefined> {
    const { posts, keys } = records;
    const post = await posts.read(keys.meetingPartition(target.meetingId), keys.post(postIdOf(target)));
    if (post?.value.state.kind !== 'posted') return undefined;
    const { conversation } = target;
    const outcome = await refresh({ ...post, value: { ...post.value, conversation } }, clock(), true);
    if (outcome.kind !== 'again') return outcome.kind === 'refused' ? 'failed' : undefined;
    if (post.value.conversation.serviceUrl === conversation.serviceUrl) return undefined;
    if (tries === 1) return 'underway';
    await deps.sleep(Math.min(outcome.afterMs, longestWaitMs));
    return verify(target, tries - 1);
  }

  function after(sending: Post, result: SendResult, { hash, readAt }: Drawing): Post {
    const state = stateAfter(result, clock());
    return state.kind === 'posted' ? { ...sending, state, shownHash: hash, readAt } : { ...sending, state };
  }

  function isUnknown(state: PostState): boolean {
    return isOfUnknownFate(state, epochOf(clock()));
  }
}

function outcomeOfState(state: PostState | undefined, isUnknown: boolean): PostOutcome {
  if (isUnknown) return 'unknown';
  return state?.kind === 'sending' ? 'underway' : 'there';
}

function stateAfter(result: SendResult, at: Instant): PostState {
  switch (result.kind) {
    case 'sent':
      return { kind: 'posted', conversationId: result.conversationId, messageId: result.messageId };
    case 'throttled':
      return { kind: 'failed', reason: 'throttled' };
    case 'gone':
    case 'refused':
      return { kind: 'failed', reason: result.reason };
    case 'unknown':
      return { kind: 'unknown', since: at };
  }
}

function outcomeOf(result: SendResult): PostOutcome {
  if (result.kind === 'sent') return 'posted';
  return result.kind === 'gone' || result.kind === 'refused' ? 'failed' : result.kind;
}
