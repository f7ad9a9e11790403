import { backOffMs } from '../../domain/delivery.ts';
import { epochOf, type Instant, instantOf } from '../../domain/instant.ts';
import { Conflict } from '../../ports/errors.ts';
import { chanceOf } from '../chance.ts';
import type { Deps } from '../deps.ts';
import { isWrittenIn } from '../forms/openForms.ts';
import { change } from '../records/change.ts';
import type { Versioned } from '../records/collection.ts';
import type { Post } from '../records/types.ts';
import { drawPost } from './drawPost.ts';

/** Longer than waiting for a turn and any request to the connector may take, which is 10 seconds. */
const leaseMs = 30_000;

/** How soon a card that someone writes in is looked at again. */
const writingPollMs = 2_000;

/**
 * `again`: someone else is at it, or the platform asked us to wait. `refused`: it does not let us write there now.
 * `hasChanged`: the card looked different, and was updated.
 */
export type RefreshOutcome =
  | { readonly kind: 'done' | 'refused'; readonly hasChanged?: boolean }
  | { readonly kind: 'again'; readonly afterMs: number };

const done: RefreshOutcome = { kind: 'done' };

/**
 * Brings one posted card up to date with the state as it is now. Safe to run at any time and any number of times:
 * an update is sent only when the card would look different, and one at a time per card.
 * `dueAt`: when the card's state was read at or after this time, nothing is left to do.
 * `verify` sends the update in any case, which finds out whether the card is still there.
 */
export function refreshPost(deps: Deps) {
  const { records, clock, messenger, allowance } = deps;
  const draw = drawPost(deps);
  const writtenIn = isWrittenIn(deps);

  return async (post: Versioned<Post>, dueAt: Instant, verify = false): Promise<RefreshOutcome> => {
    const { state, readAt, leasedUntil, meetingId, id, conversation } = post.value;
    if (state.kind !== 'posted' || (!verify && readAt !== undefined && readAt >= dueAt)) return done;
    const now = clock();
    if (leasedUntil !== undefined && leasedUntil > now) return again(epochOf(leasedUntil) - epochOf(now));
    if (!verify && (await writtenIn(post.value, now))) return again(writingPollMs);

    const partition = records.keys.meetingPartition(meetingId);
    const lease = instantOf(epochOf(now) + leaseMs);
    try {
      await records.posts.replace(partition, records.keys.post(id), { ...post.value, leasedUntil: lease }, post.etag);
    } catch (error) {
      if (error instanceof Conflict) return again(500);
      throw error;
    }

    const drawing = await draw(post.value);
    if (!drawing) return settle({});
    const shown = { readAt: drawing.readAt, shownHash: drawing.hash };
    if (!verify && drawing.hash === post.value.shownHash) return settle(shown);
    const place = { ...conversation, id: state.conversationId };
    const turn = await allowance.turn(place.id, verify ? 'publish' : 'refresh');
    if (turn.kind === 'later') return settle({}, again(turn.afterMs));
    const result = await messenger.update(place, state.messageId, drawing.message);
    await allowance.heard(place, result);
    const failures = (post.value.failures ?? 0) + 1;
    switch (result.kind) {
      case 'sent':
        return settle({ ...shown, failures: undefined }, { kind: 'done', hasChanged: true });
      case 'gone':
        return settle({ state: { kind: 'failed', reason: result.reason } });
      case 'refused':
        return settle({}, { kind: 'refused' });
      case 'throttled':
        return settle({ failures }, again(waitAfter(id, result.retryAfterMs, failures)));
      case 'unknown':
        return settle({ shownHash: undefined, failures }, again(waitAfter(id, 0, failures)));
    }

    async function settle(found: Partial<Post>, outcome = done): Promise<RefreshOutcome> {
      await change(records.posts, partition, records.keys.post(id), (current) =>
        current?.leasedUntil === lease ? { ...current, ...found, leasedUntil: undefined } : undefined,
      );
      return outcome;
    }
  };
}

/** An update can be repeated without harm, and is, ever more seldom. */
export function waitAfter(id: string, askedMs: number, failures: number): number {
  return backOffMs(askedMs, failures, chanceOf(`${id} ${failures}`));
}

function again(afterMs: number): RefreshOutcome {
  return { kind: 'again', afterMs };
}
