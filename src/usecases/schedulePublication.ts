import { epochOf, type Instant } from '../domain/instant.ts';
import { findDate, instantAt, localDateOf } from '../domain/localTime.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { longestDelayMs, type PublishMessage } from './jobs/publishScheduled.ts';
import { findMeeting } from './meetings.ts';
import { change } from './records/change.ts';

/** When the agenda of the body's next meeting goes out, in the cooperation's time zone; without it, not by itself. */
export interface SchedulePublicationInput {
  readonly body: string;
  readonly when?:
    | {
        readonly date: { readonly day: number; readonly month: number; readonly year?: number | undefined };
        /** `HH:MM`. */
        readonly time: string;
      }
    | undefined;
}

export interface PublicationScheduled {
  readonly meeting: Meeting;
  readonly publishAt?: Instant | undefined;
}

/** Sets, moves or calls off when an agenda goes out by itself. */
export function schedulePublication(deps: Deps): UseCase<SchedulePublicationInput, PublicationScheduled> {
  const { records, cooperation, clock, queue } = deps;

  return guarded(deps, {
    action: 'publish',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, { body, when }): Promise<PublicationScheduled | Refused> {
      const meeting = await findMeeting(deps, { body });
      if ('kind' in meeting) return meeting;
      if (meeting.state === 'published') return refused({ kind: 'alreadyPublished', body, startsAt: meeting.startsAt });
      const publishAt = when && instantOf(when);
      if (when && (!publishAt || publishAt <= clock() || publishAt >= meeting.startsAt)) {
        return refused({ kind: 'badPublicationTime', startsAt: meeting.startsAt });
      }
      if (publishAt) await enqueue(meeting, publishAt);
      const { keys, meetings } = records;
      await change(
        meetings,
        keys.bodyPartition(body),
        keys.meeting(meeting.id),
        (current): Meeting | undefined => current && { ...current, publishAt },
      );
      return { meeting, publishAt };
    },
  });

  function instantOf({ date, time }: NonNullable<SchedulePublicationInput['when']>): Instant | undefined {
    const found = findDate(date, localDateOf(clock(), cooperation.timeZone));
    return found && instantAt(cooperation.timeZone, found, time);
  }

  /** Before the time is written down: a message for a time that does not stand is dropped when it comes. */
  async function enqueue({ id, body }: Meeting, at: Instant): Promise<void> {
    const message: PublishMessage = { kind: 'publish', body, meetingId: id, at };
    await queue.enqueue(message, Math.min(epochOf(at) - epochOf(clock()), longestDelayMs));
  }
}
