import type { Turn } from '../../ports/dialogue.ts';

/** How many turns a minute are taken; who has been quiet may use a whole minute's at once. */
export interface PaceLimits {
  readonly personPerMinute: number;
  readonly conversationPerMinute: number;
}

/** `slow`: too many. `tell`: nobody was told so in the last half minute, so that a flood is not answered by one. */
export type Verdict = { readonly kind: 'go' } | { readonly kind: 'slow'; readonly tell: boolean };

/** Decides whether this replica takes one more turn now. */
export type Pace = (turn: Turn, isByItself: boolean) => Verdict;

interface Bucket {
  left: number;
  at: number;
  toldAt: number;
}

const minuteMs = 60_000;
const tellAgainMs = 30_000;
/** More than can be active at once in any cooperation; beyond it, those who have been quiet are forgotten. */
const maxBuckets = 5_000;

/**
 * Limits the turns of each person, and of each conversation. What a client fetches by itself (`isByItself`) counts for
 * the person alone: sixty clients fetch a card at once when it was updated, and nobody has done anything.
 * `now`: milliseconds of a clock that only goes forward.
 */
export function createPace(limits: PaceLimits, now: () => number = () => performance.now()): Pace {
  const buckets = new Map<string, Bucket>();

  function bucketOf(key: string, perMinute: number): Bucket {
    const at = now();
    const found = buckets.get(key) ?? { left: perMinute, at, toldAt: Number.NEGATIVE_INFINITY };
    found.left = Math.min(perMinute, found.left + ((at - found.at) / minuteMs) * perMinute);
    found.at = at;
    // The one used last stands last, so that the first are those who have been quiet longest.
    buckets.delete(key);
    buckets.set(key, found);
    const [oldest] = buckets.keys();
    if (buckets.size > maxBuckets && oldest !== undefined) buckets.delete(oldest);
    return found;
  }

  return ({ actor, conversation }, isByItself) => {
    const chat = conversation.id.split(';')[0] ?? '';
    const used = [bucketOf(`person ${actor.tenantId} ${actor.entraId}`, limits.personPerMinute)];
    if (!isByItself) used.push(bucketOf(`chat ${chat}`, limits.conversationPerMinute));
    const empty = used.find(({ left }) => left < 1);
    if (!empty) {
      for (const bucket of used) bucket.left -= 1;
      return { kind: 'go' };
    }
    const tell = now() - empty.toldAt >= tellAgainMs;
    if (tell) empty.toldAt = now();
    return { kind: 'slow', tell };
  };
}
