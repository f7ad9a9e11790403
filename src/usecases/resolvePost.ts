import { epochOf } from '../domain/instant.ts';
import { isOfUnknownFate } from '../domain/post.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { type PostOutcome, postOnce } from './posts/postOnce.ts';
import { change } from './records/change.ts';
import type { Post } from './records/types.ts';

export interface ResolvePostInput {
  readonly meetingId: string;
  readonly postId: string;
  /** What the secretary sees in the chat: the card is there, or it shall be sent again. */
  readonly decision: 'arrived' | 'resend';
}

/** `settled`: nothing was open any more. */
export interface PostResolved {
  readonly kind: 'arrived' | 'settled' | PostOutcome;
}

/** The secretariat's word on a card of which we do not know whether it arrived. */
export function resolvePost(deps: Deps): UseCase<ResolvePostInput, PostResolved> {
  const { records, clock } = deps;
  const post = postOnce(deps);

  return guarded(deps, {
    action: 'resolvePost',
    async load({ meetingId, postId }) {
      const found = await records.posts.read(records.keys.meetingPartition(meetingId), records.keys.post(postId));
      return found ? { subject: { body: found.value.body }, loaded: found.value } : refused({ kind: 'itemNotFound' });
    },
    async run({ loaded }, { decision }): Promise<PostResolved | Refused> {
      if (!isOfUnknownFate(loaded.state, epochOf(clock()))) return { kind: 'settled' };
      return decision === 'arrived' ? markArrived(loaded) : { kind: await post(loaded, { resend: true }) };
    },
  });

  async function markArrived({ meetingId, id }: Post): Promise<PostResolved> {
    await change(
      records.posts,
      records.keys.meetingPartition(meetingId),
      records.keys.post(id),
      (current): Post | undefined =>
        current && isOfUnknownFate(current.state, epochOf(clock()))
          ? { ...current, state: { kind: 'unlinked' } }
          : undefined,
    );
    return { kind: 'arrived' };
  }
}
