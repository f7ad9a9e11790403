import type { Instant } from '../../domain/instant.ts';
import type { Deps } from '../deps.ts';
import { type RefreshOutcome, refreshPost } from '../posts/refreshPost.ts';
import { askForEveryone, everyonesCards, ownerOfCards } from '../reminders/ownCards.ts';
import { refreshWaiting } from '../reminders/refreshWaiting.ts';

/** Brings all posted cards of an item, one person's own, or everyone's own up to date; the longest wait of any of them counts. */
export function refreshItem(deps: Deps) {
  const { records } = deps;
  const refresh = refreshPost(deps);
  const refreshOwn = refreshWaiting(deps);
  const askAll = askForEveryone(deps);

  return async (meetingId: string, itemId: string, dueAt: Instant): Promise<RefreshOutcome> => {
    if (itemId === everyonesCards) {
      await askAll(meetingId);
      return { kind: 'done' };
    }
    const owner = ownerOfCards(itemId);
    if (owner !== undefined) return refreshOwn(meetingId, owner);
    const posts = await records.posts.list(records.keys.meetingPartition(meetingId), records.keys.post(`${itemId}:`));
    let outcome: RefreshOutcome = { kind: 'done' };
    for (const post of posts) {
      const result = await refresh(post, dueAt);
      if (result.kind === 'again' && (outcome.kind !== 'again' || result.afterMs > outcome.afterMs)) outcome = result;
    }
    return outcome;
  };
}
