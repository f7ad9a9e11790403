import { createHash } from 'node:crypto';
import { epochOf, type Instant } from '../../domain/instant.ts';
import { isOfUnknownFate, isToBePosted, type PostState } from '../../domain/post.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import { Conflict } from '../../ports/errors.ts';
import type { SendResult } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { Versioned } from '../records/collection.ts';
import type { Post } from '../records/types.ts';
import { type Drawing, drawPost, type PostTarget } from './drawPost.ts';
import { refreshPost } from './refreshPost.ts';

/** `there`: posted earlier, or another is just about to; `unknown`: it must be asked about first. */
export type PostOutcome = 'posted' | 'there' | 'unknown' | 'throttled' | 'failed';

/** Stands in a post's id for the card of the agenda. */
export const agendaPost = 'agenda';

/** The id of a card of a meeting in a conversation: one card each. */
export function postIdOf({ itemId, conversation }: Pick<PostTarget, 'itemId' | 'conversation'>): string {
  const place = createHash('sha256').update(conversation.id).digest('hex').slice(0, 16);
  return `${itemId ?? agendaPost}:${place}`;
}

/**
 * Posts a card at most once: what it is about to do is written down first, and a send whose fate is not known
 * (a crash, a time-out) is never repeated unless `resend` says that a person has decided so.
 * A card that was posted is brought up to date; one that the platform says is gone is posted again.
 */
export function postOnce(deps: Deps) {
  const { records, clock, messenger } = deps;
  const draw = drawPost(deps);
  const refresh = refreshPost(deps);

  return async (target: PostTarget, options: { readonly resend?: boolean } = {}): Promise<PostOutcome> => {
    const partition = records.keys.meetingPartition(target.meetingId);
    const key = records.keys.post(postIdOf(target));
    const found = await verified(await records.posts.read(partition, key), target.conversation);
    const earlier = found?.value.state;
    const isOpen = earlier !== undefined && isUnknown(earlier);
    if (!isToBePosted(earlier) && !(isOpen && options.resend)) return isOpen ? 'unknown' : 'there';

    const drawing = await draw(target);
    if (!drawing) return 'failed';
    const { body, meetingId, itemId, conversation } = target;
    const sending: Post = {
      id: postIdOf(target),
      body,
      meetingId,
      itemId,
      conversation,
      state: { kind: 'sending', since: clock() },
    };
    try {
      if (found) await records.posts.replace(partition, key, sending, found.etag);
      else await records.posts.create(partition, key, sending);
    } catch (error) {
      if (error instanceof Conflict) return 'there';
      throw error;
    }

    const result = await messenger.post(conversation, drawing.message);
    await change(records.posts, partition, key, () => after(sending, result, drawing));
    return outcomeOf(result);
  };

  /** The card brought up to date where it is now: the connector's address may have changed since it was posted. */
  async function verified(found: Versioned<Post> | undefined, conversation: ConversationRef) {
    if (found?.value.state.kind !== 'posted') return found;
    const { meetingId, id } = found.value;
    await refresh({ ...found, value: { ...found.value, conversation } }, clock(), true);
    return records.posts.read(records.keys.meetingPartition(meetingId), records.keys.post(id));
  }

  function after(sending: Post, result: SendResult, { hash, readAt }: Drawing): Post {
    const state = stateAfter(result, clock());
    return state.kind === 'posted' ? { ...sending, state, shownHash: hash, readAt } : { ...sending, state };
  }

  function isUnknown(state: PostState): boolean {
    return isOfUnknownFate(state, epochOf(clock()));
  }
}

function stateAfter(result: SendResult, at: Instant): PostState {
  switch (result.kind) {
    case 'sent':
      return { kind: 'posted', conversationId: result.conversationId, messageId: result.messageId };
    case 'throttled':
      return { kind: 'failed', reason: 'throttled' };
    case 'gone':
      return { kind: 'failed', reason: result.reason };
    case 'unknown':
      return { kind: 'unknown', since: at };
  }
}

function outcomeOf(result: SendResult): PostOutcome {
  if (result.kind === 'sent') return 'posted';
  return result.kind === 'gone' ? 'failed' : result.kind;
}
