import { epochOf } from '../../domain/instant.ts';
import { dueRung, nextRungAt, type Rung } from '../../domain/ladder.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import { readPauses } from './pauses.ts';
import { type LadderMessage, longestWaitMs, readLadder } from './planLadder.ts';
import { recipientsOf } from './recipients.ts';
import { startRound } from './startRound.ts';
import type { Round } from './types.ts';

/**
 * Takes the step of a meeting's ladder that is due, each once, and gives how long to wait for the next one. The meeting
 * is read anew each time: what was moved has another deadline and its own ladder, what was cancelled has none.
 */
export function climbLadder(deps: Deps) {
  const { records, clock } = deps;
  const { keys } = records;
  const { rounds } = records.reminders;
  const start = startRound(deps);

  return async ({ body, meetingId, deadline, after, chain }: LadderMessage): Promise<number | undefined> => {
    const found = await records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
    const meeting = found?.value;
    if (meeting?.state !== 'published' || meeting.deadline !== deadline) return undefined;
    const ladder = await readLadder(deps, meeting);
    const own = ladder.filter(({ dueAt }) => dueAt > after);
    const rung = dueRung(own, deadline, clock());
    if (rung && !(await takeStep(meeting, rung, chain))) return undefined;
    const next = nextRungAt(ladder, clock());
    return next && Math.min(Math.max(0, epochOf(next) - epochOf(clock())), longestWaitMs);
  };

  /** Gives false when another message has taken the step, and climbs on. */
  async function takeStep(meeting: Meeting, rung: Rung, chain: string): Promise<boolean> {
    const now = clock();
    // Publication is published once, however the meeting is moved afterwards.
    const isFirst = rung.id === 'published';
    const round: Round = {
      id: `${rung.id}@${isFirst ? meeting.publishedAt : meeting.deadline}`,
      body: meeting.body,
      meetingId: meeting.id,
      rung: rung.id,
      chain,
      createdAt: now,
      dueAt: now,
      state: 'waiting',
    };
    const earlier = await rounds.read(keys.meetingPartition(meeting.id), keys.round(round.id));
    if (earlier && earlier.value.chain !== chain) return isFirst;
    // Taken by this very message before it was cut off: a round that still waits may not have been asked for.
    if (earlier?.value.state === 'waiting') await start(earlier.value);
    if (earlier) return true;
    const isPaused = rung.kind === 'members' && (await readPauses(deps)).isMeetingPaused(meeting.id);
    if (isPaused || (await recipientsOf(deps, round)).length === 0) return mark(round, 'dropped');
    await start(round);
    return true;
  }

  async function mark(round: Round, state: Round['state']): Promise<boolean> {
    let isMine = false;
    await change(rounds, keys.meetingPartition(round.meetingId), keys.round(round.id), (current): Round | undefined => {
      isMine = current === undefined;
      return isMine ? { ...round, state } : undefined;
    });
    return isMine;
  }
}
