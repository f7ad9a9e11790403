import { epochOf } from '../../domain/instant.ts';
import { dueRung, nextRungAt, type Rung } from '../../domain/ladder.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { MissingReport } from '../../ports/reminderCards.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { seatsOf } from '../people/seats.ts';
import { tellSecretariat } from '../people/tellSecretariat.ts';
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
  const { records, clock, reminderCards } = deps;
  const { keys } = records;
  const { rounds } = records.reminders;
  const start = startRound(deps);
  const tell = tellSecretariat(deps);

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
    if (rung.kind === 'list') return tellMissing(meeting, round);
    const isWanted =
      !(await readPauses(deps)).isMeetingPaused(meeting.id) && (await recipientsOf(deps, round)).length > 0;
    if (!isWanted) return mark(round, 'dropped');
    await start(round);
    return true;
  }

  /** Once: that it is told is written down first. */
  async function tellMissing(meeting: Meeting, round: Round): Promise<boolean> {
    const report = await missingReport(meeting);
    if (!(await mark(round, 'done'))) return false;
    if (report.items.some(({ missing }) => missing.length > 0)) {
      await tell(meeting.body, (language) => [reminderCards.missing(report, language)]);
    }
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

  async function missingReport(meeting: Meeting): Promise<MissingReport> {
    const missing = await recipientsOf(deps, { body: meeting.body, meetingId: meeting.id });
    const asked = (await agendaOf(deps, meeting.id)).filter(
      ({ type, state }) => type === 'orientering' && state === 'open',
    );
    const items = await Promise.all(
      asked.map(async (item) => ({
        item,
        total: (await seatsOf(deps, item)).length,
        missing: missing.filter(({ items: own }) => own.some(({ id }) => id === item.id)).map(({ person }) => person),
      })),
    );
    return { meeting, items };
  }
}
