import { epochOf } from '../../domain/instant.ts';
import { Conflict } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import type { RoundMessage } from './runRound.ts';
import type { Round } from './types.ts';

const longestDelayMs = 6 * 24 * 3_600_000;

/**
 * Writes down a decision to remind and asks the queue to carry it out. The same decision again, by its id, changes
 * nothing and only asks again: a crash between the two is healed by whoever repeats it.
 */
export function startRound({ records, queue, clock }: Pick<Deps, 'records' | 'queue' | 'clock'>) {
  return async (round: Round): Promise<'started' | 'there'> => {
    const { id: roundId, meetingId, body, dueAt } = round;
    const outcome = await create(round);
    const message: RoundMessage = { kind: 'round', body, meetingId, roundId };
    const delayMs = Math.max(0, epochOf(dueAt) - epochOf(clock()));
    await queue.enqueue(message, Math.min(delayMs, longestDelayMs));
    return outcome;
  };

  async function create(round: Round): Promise<'started' | 'there'> {
    const { keys, reminders } = records;
    try {
      await reminders.rounds.create(keys.meetingPartition(round.meetingId), keys.round(round.id), round);
      return 'started';
    } catch (error) {
      if (error instanceof Conflict) return 'there';
      throw error;
    }
  }
}
