import { epochOf } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import { startRound } from './startRound.ts';
import type { Round } from './types.ts';

/** Whoever carries out a reminder looks at it more often than this, by far. */
const forgottenMs = 120_000;
/** So long after a meeting nobody sends a reminder of it again. */
const overMs = 14 * 24 * 3_600_000;

/**
 * Asks again for the reminders of a meeting that nobody looks after: a crash came between what was written and its message,
 * or the message was lost with the process that held it.
 */
export function sweepRounds(deps: Pick<Deps, 'records' | 'queue' | 'clock'>) {
  const { records, clock } = deps;
  const { keys } = records;
  const { rounds } = records.reminders;
  const start = startRound(deps);

  return async ({ id, publishedAt, startsAt }: Meeting): Promise<void> => {
    const nowMs = epochOf(clock());
    if (publishedAt === undefined || epochOf(startsAt) < nowMs - overMs) return;
    const partition = keys.meetingPartition(id);
    for (const { value: round } of await rounds.list(partition, keys.round(''))) {
      if (!isForgotten(round, nowMs)) continue;
      // First, so that it is not asked for at every sweep.
      await watch(deps, round);
      await start(round);
    }
  };

  function isForgotten({ state, createdAt, dueAt, watchedAt = createdAt }: Round, nowMs: number): boolean {
    const isOpen = state === 'waiting' || state === 'sending' || state === 'telling';
    return isOpen && nowMs - Math.max(epochOf(dueAt), epochOf(watchedAt)) > forgottenMs;
  }
}

/** Notes that a reminder is looked after, unless that was noted a moment ago. */
export async function watch({ records, clock }: Pick<Deps, 'records' | 'clock'>, round: Round): Promise<void> {
  const { keys, reminders } = records;
  const now = clock();
  if (round.watchedAt !== undefined && epochOf(now) - epochOf(round.watchedAt) < forgottenMs / 4) return;
  const partition = keys.meetingPartition(round.meetingId);
  await change(
    reminders.rounds,
    partition,
    keys.round(round.id),
    (current): Round | undefined => current && { ...current, watchedAt: now },
  );
}
