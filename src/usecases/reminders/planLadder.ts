import { randomUUID } from 'node:crypto';
import { reminderRulesOf } from '../../domain/cooperation.ts';
import { epochOf, type Instant, instantOf } from '../../domain/instant.ts';
import { ladderOf, nextRungAt, type Rung } from '../../domain/ladder.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { quietTimesAround } from './quiet.ts';

/** The queue's message for a meeting's ladder; it counts only while the meeting has this very deadline. */
export interface LadderMessage {
  readonly kind: 'ladder';
  readonly body: string;
  readonly meetingId: string;
  readonly deadline: Instant;
  /** Steps up to then belong to an earlier plan: moving a meeting does not repeat what came at its publication. */
  readonly after: Instant;
  /** Tells the messages for one ladder apart: only one of them climbs on. */
  readonly chain: string;
}

/** Under the queue's limit of 7 days. */
export const longestWaitMs = 6 * 24 * 3_600_000;

/** What fell due while the meeting was being published is still ahead. */
const justNowMs = 60_000;

type LadderDeps = Pick<Deps, 'cooperation' | 'publicHolidays' | 'queue' | 'clock'>;

/**
 * Sets a published meeting's ladder going. To be called whenever its agenda is published, its time or deadline
 * changes, or it is cancelled: a message for a deadline that the meeting no longer has is dropped when it comes, and so
 * is one for a meeting that is off. `after`: steps up to then belong to an earlier plan. Of several messages for one ladder, the one that takes a step goes on.
 */
export function planLadder(deps: LadderDeps) {
  const { queue, clock } = deps;

  return async (meeting: Meeting, after = instantOf(epochOf(clock()) - justNowMs)): Promise<void> => {
    if (meeting.state !== 'published') return;
    const now = clock();
    const next = nextRungAt(await readLadder(deps, meeting), after);
    if (!next) return;
    const { id: meetingId, body, deadline } = meeting;
    const message: LadderMessage = { kind: 'ladder', body, meetingId, deadline, after, chain: randomUUID() };
    await queue.enqueue(message, Math.min(Math.max(0, epochOf(next) - epochOf(now)), longestWaitMs));
  };
}

/** The meeting's ladder as the register and the calendar have it now; empty unless it is published. */
export async function readLadder(
  deps: LadderDeps,
  { body, state, publishedAt, deadline }: Meeting,
): Promise<readonly Rung[]> {
  if (state !== 'published' || !publishedAt) return [];
  const times = await quietTimesAround(deps, deadline, true);
  return ladderOf(reminderRulesOf(deps.cooperation, body), times, { publishedAt, deadline });
}
