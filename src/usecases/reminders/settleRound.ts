import { type DeliveryState, isLost, isSettled, sendingTimeoutMs } from '../../domain/delivery.ts';
import { epochOf } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { RemindMessage } from './deliver.ts';
import { timeOf } from './ledger.ts';
import { mentionUnreachable } from './mentionUnreachable.ts';
import { tellRound } from './tellRound.ts';
import type { Delivery, Round } from './types.ts';

const lookAgainMs = 5_000;
/** Whoever is telling has gone away by then. */
const takeOverMs = sendingTimeoutMs + 1_000;
/** A delivery that nobody has taken so long after it fell due has lost its message with the process that held it. */
const overdueMs = 60_000;

/**
 * Watches over a reminder that is being sent. What was left behind in the middle becomes `unknown`; what was forgotten
 * is asked for again. When everything is settled, those who could not be reached are mentioned, and the secretariat
 * is told, once; only then it is done, so that a crash on the way loses nothing. Gives how long to wait when there is
 * more to come.
 */
export function settleRound(deps: Deps) {
  const { records, queue, clock } = deps;
  const { keys } = records;
  const { rounds, deliveries } = records.reminders;
  const tell = tellRound(deps);
  const mention = mentionUnreachable(deps);

  return async (round: Round, meeting: Meeting): Promise<number | undefined> => {
    const partition = keys.meetingPartition(round.meetingId);
    const found = await deliveries.list(partition, keys.delivery(round.id));
    const open = found.map(({ value }) => value).filter(({ state }) => !isSettled(state));
    for (const delivery of open) await help(delivery);
    if (open.length > 0) return lookAgainMs;

    const mine = await take(round);
    if (!mine) return lookAgainMs;
    const waitMs = await mention(mine, meeting);
    // Whoever comes then finds it left, and goes on.
    if (waitMs !== undefined) return Math.max(waitMs, takeOverMs);
    const states = found.map(({ value }) => value.state);
    if (isNews(mine, states) && (await tell(mine))) return takeOverMs;
    await finish(mine);
    return undefined;
  };

  async function help(delivery: Delivery): Promise<void> {
    const { meetingId, roundId, person, state } = delivery;
    const nowMs = epochOf(clock());
    const partition = keys.meetingPartition(meetingId);
    const key = keys.delivery(roundId, person);
    if (isLost(state, nowMs)) {
      await change(deliveries, partition, key, (current): Delivery | undefined =>
        current && isLost(current.state, nowMs)
          ? { ...current, state: { kind: 'unknown', since: clock() } }
          : undefined,
      );
    }
    if (state.kind === 'queued' && nowMs - epochOf(state.dueAt) > overdueMs) {
      // Moved on first, so that it is not asked for at every look.
      await change(deliveries, partition, key, (current): Delivery | undefined =>
        current?.state.kind === 'queued' ? { ...current, state: { kind: 'queued', dueAt: clock() } } : undefined,
      );
      await queue.enqueue({ kind: 'remind', meetingId, roundId, person } satisfies RemindMessage, 0);
    }
  }

  /** One at a time tells what came of it; whoever went away in the middle is followed by another. */
  async function take({ meetingId, id }: Round): Promise<Round | undefined> {
    const now = clock();
    let mine: Round | undefined;
    await change(rounds, keys.meetingPartition(meetingId), keys.round(id), (current): Round | undefined => {
      const isLeft =
        current?.state === 'telling' && epochOf(now) - epochOf(current.tellingSince ?? now) > sendingTimeoutMs;
      mine =
        current && (current.state === 'sending' || isLeft)
          ? { ...current, state: 'telling', tellingSince: now }
          : undefined;
      return mine;
    });
    return mine;
  }

  /** Unless the secretariat has had something sent again meanwhile. */
  async function finish({ meetingId, id, tellingSince }: Round): Promise<void> {
    await change(rounds, keys.meetingPartition(meetingId), keys.round(id), (current): Round | undefined =>
      current?.state === 'telling' && current.tellingSince === tellingSince ? { ...current, state: 'done' } : undefined,
    );
  }
}

/**
 * A step of the ladder at which everyone had answered is none, and neither is that what was sent again has arrived:
 * of a reminder that was told before, only what else became of someone.
 */
function isNews({ rung, reopened, reopenedAt }: Round, states: readonly DeliveryState[]): boolean {
  if (reopened === undefined) return rung === undefined || rung === 'list' || states.length > 0;
  return states.some((state) => state.kind !== 'sent' && (!reopenedAt || timeOf(state) > reopenedAt));
}
