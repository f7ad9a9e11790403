import { createHash } from 'node:crypto';
import type { Turn } from '../ports/dialogue.ts';
import { Conflict } from '../ports/errors.ts';
import type { Deps } from './deps.ts';

/** Whether this is the first time that any replica does this for the activity of the turn; remembers it. */
export type FirstTime = (turn: Turn, what: string) => Promise<boolean>;

/**
 * Channels deliver an activity again when the answer was late, and an attacker may. That it was begun is written down
 * before it is done: a crash in between may leave it undone, never done twice. A turn without an activity is a first.
 * Throws what the store throws.
 */
export function firstTime({ records, clock }: Pick<Deps, 'records' | 'clock'>): FirstTime {
  const { keys, seen } = records;

  return async ({ activityId, conversation, actor }, what) => {
    if (activityId === undefined) return true;
    const named = JSON.stringify([conversation.id, actor.entraId, activityId, what]);
    const digest = createHash('sha256').update(named).digest('hex');
    try {
      await seen.create(keys.seenPartition(digest), keys.seen(digest), { at: clock() });
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  };
}
