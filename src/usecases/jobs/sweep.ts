import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Deps } from '../deps.ts';
import { refreshPost } from '../posts/refreshPost.ts';
import { change } from '../records/change.ts';
import type { Versioned } from '../records/collection.ts';
import type { Post } from '../records/types.ts';
import { everyonesCards } from '../reminders/ownCards.ts';
import { sweepRounds } from '../reminders/sweepRounds.ts';
import { askAfterPause } from './afterPause.ts';

/** How often all posted cards are compared with the state. */
const sweepPeriodMs = 60_000;
/** After so many without a sweep, the queue may be another. */
const pausePeriods = 2;

/** The queue's message for one sweep; the period is counted since 1970. */
export interface SweepMessage {
  readonly kind: 'sweep';
  readonly period: number;
}

/** Asks for the next sweep. Every process does so when it starts; of several for one period, one is carried out. */
export async function requestSweep({ queue, clock }: Pick<Deps, 'queue' | 'clock'>): Promise<void> {
  const nowMs = epochOf(clock());
  const period = Math.floor(nowMs / sweepPeriodMs) + 1;
  await queue.enqueue({ kind: 'sweep', period } satisfies SweepMessage, period * sweepPeriodMs - nowMs);
}

/**
 * Heals cards whose refresh was lost, and shows that a deadline has passed: compares every card of the meetings
 * that are published with the state. Asks again for reminders that nobody looks after, and after a pause for all that
 * was to come later. Asks for the next sweep before this one is marked as done, so that the chain survives a crash;
 * several chains merge into one.
 */
export function sweep(deps: Deps) {
  const { records, cooperation, clock, log } = deps;
  const refresh = refreshPost(deps);
  const askForRounds = sweepRounds(deps);
  const askAgain = askAfterPause(deps);

  return async (period: number): Promise<void> => {
    const last = await records.sweeps.read(records.keys.jobPartition, records.keys.sweep);
    if (last && last.value.doneThrough >= period) return;
    await requestSweep(deps);
    if (last && last.value.doneThrough < period - pausePeriods) {
      await askAgain(instantOf(last.value.doneThrough * sweepPeriodMs));
    }
    await change(records.sweeps, records.keys.jobPartition, records.keys.sweep, (current) =>
      current && current.doneThrough >= period ? undefined : { doneThrough: period },
    );
    // The heartbeat of the queue: infra/modules/alerts.bicep tells someone when it stops, or comes late.
    log.info({ lateMs: Math.max(0, epochOf(clock()) - period * sweepPeriodMs) }, 'Swept');
    for (const body of cooperation.bodies) await sweepBody(body.id);
  };

  async function sweepBody(body: string): Promise<void> {
    const meetings = await records.meetings.list(records.keys.bodyPartition(body), records.keys.meeting(''));
    for (const { value: meeting } of meetings) {
      await askForRounds(meeting);
      if (meeting.state !== 'published') continue;
      const posts = await records.posts.list(records.keys.meetingPartition(meeting.id), records.keys.post(''));
      for (const post of posts) if (isKeptCurrent(post.value)) await refreshAlone(post);
    }
  }

  /** While answers stream in, a card is seldom quite up to date, and its next refresh is on its way. */
  function wasJustRead({ readAt }: Post): boolean {
    return readAt !== undefined && epochOf(clock()) - epochOf(readAt) < sweepPeriodMs / 2;
  }

  /** One card that cannot be brought up to date must not keep the others from it, sweep after sweep. */
  async function refreshAlone(post: Versioned<Post>): Promise<void> {
    try {
      const outcome = await refresh(post, clock());
      // Its refresh was lost, and with it perhaps that of the cards with which people were reminded.
      const isLost = outcome.kind === 'done' && outcome.hasChanged && !wasJustRead(post.value);
      if (isLost) await deps.refreshes(post.value.meetingId, everyonesCards);
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      const { meetingId, itemId } = post.value;
      log.error({ meetingId, itemId, error: name }, 'A card could not be swept');
    }
  }
}

/** What a reminder came to is told as it was, and reading it anew takes the whole ledger. */
function isKeptCurrent({ notice }: Post): boolean {
  return notice?.about !== 'reminder';
}
