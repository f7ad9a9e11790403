import { seatHolders } from '../../domain/cooperation.ts';
import { epochOf, type Instant } from '../../domain/instant.ts';
import { addDays, daysBetween, instantAt, localDateOf, localTimeOf } from '../../domain/localTime.ts';
import { edited, isAhead, type Meeting, type MeetingChange } from '../../domain/meeting.ts';
import { isRefused, type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { longestDelayMs, type PublishMessage } from '../jobs/publishScheduled.ts';
import { change } from '../records/change.ts';
import { announceMeeting } from './announceMeeting.ts';
import { followMeeting } from './followMeeting.ts';
import { checkMeeting, type MeetingFields } from './meetingFields.ts';

export interface MeetingById {
  readonly body: string;
  readonly meetingId: string;
  /** The revision that the form showed; another one means that someone else was faster. Without it: as it is now. */
  readonly revision?: number | undefined;
}

export interface MeetingEdited {
  readonly kind: 'edited' | 'unchanged';
  readonly meeting: Meeting;
  readonly before: Meeting;
}

/**
 * Moves a meeting in time or place. Its items, their cards, the deadline and what was scheduled follow, and the body's
 * people are told once. A form that shows an older state is refused, so that nobody's change is overwritten.
 */
export function moveMeeting(deps: Deps): UseCase<MeetingById & MeetingFields, MeetingEdited> {
  const { cooperation, queue, clock, records } = deps;
  return editing<MeetingById & MeetingFields>(deps, async (meeting, by, input) => {
    if (!isAhead(meeting, clock())) return refused({ kind: 'meetingOver', body: meeting.body });
    const checked = checkMeeting(deps, input, meeting.deadline);
    if (isRefused(checked)) return checked;
    const { startsAt, place, deadline } = checked;
    const isSame = startsAt === meeting.startsAt && place === meeting.place;
    if (isSame && deadline === meeting.deadline) return undefined;
    const others = await records.meetings.list(records.keys.bodyPartition(meeting.body), records.keys.meeting(''));
    const day = localDateOf(startsAt, cooperation.timeZone);
    const taken = others.some(
      ({ value }) =>
        value.id !== meeting.id &&
        value.state !== 'cancelled' &&
        daysBetween(localDateOf(value.startsAt, cooperation.timeZone), day) === 0,
    );
    if (taken) return refused({ kind: 'dayTaken', body: meeting.body, date: input.date });
    const publishAt = await moved(meeting, startsAt);
    const entry: MeetingChange = {
      kind: 'moved',
      at: clock(),
      by,
      from: { startsAt: meeting.startsAt, place: meeting.place },
      to: { startsAt, place },
    };
    return { patch: { startsAt, place, deadline, publishAt }, entry: isSame ? undefined : entry };
  });

  /** What was to go out by itself keeps its distance to the meeting, in days; when that is past, it does not go out. */
  async function moved({ id, body, startsAt, publishAt }: Meeting, to: Instant): Promise<Instant | undefined> {
    if (!publishAt) return undefined;
    const { timeZone } = cooperation;
    const days = daysBetween(localDateOf(startsAt, timeZone), localDateOf(to, timeZone));
    const at = instantAt(timeZone, addDays(localDateOf(publishAt, timeZone), days), localTimeOf(publishAt, timeZone));
    if (at <= clock() || at >= to) return undefined;
    const message: PublishMessage = { kind: 'publish', body, meetingId: id, at };
    await queue.enqueue(message, Math.min(epochOf(at) - epochOf(clock()), longestDelayMs));
    return at;
  }
}

/** Cancels a meeting: its cases are postponed, nothing scheduled goes out, and the body's people are told once. */
export function cancelMeeting(deps: Deps): UseCase<MeetingById, MeetingEdited> {
  return editing<MeetingById>(deps, async (meeting, by) => {
    if (meeting.state === 'cancelled') return undefined;
    if (meeting.state === 'held') return refused({ kind: 'meetingOver', body: meeting.body });
    const entry: MeetingChange = { kind: 'cancelled', at: deps.clock(), by };
    return { patch: { state: 'cancelled', publishAt: undefined }, entry };
  });
}

/** Marks a meeting that has begun as held: its items take no more answers, and its seats are those of that day. */
export function holdMeeting(deps: Deps): UseCase<MeetingById, MeetingEdited> {
  const { clock, cooperation } = deps;
  return editing<MeetingById>(deps, async (meeting, by) => {
    if (meeting.state === 'held') return undefined;
    if (meeting.state === 'cancelled') return refused({ kind: 'meetingOver', body: meeting.body });
    if (meeting.startsAt > clock())
      return refused({ kind: 'notBegun', body: meeting.body, startsAt: meeting.startsAt });
    const on = localDateOf(meeting.startsAt, cooperation.timeZone);
    const seatsAtHeld = seatHolders(cooperation, meeting.body, on).map(({ key }) => key);
    const entry: MeetingChange = { kind: 'held', at: clock(), by };
    return { patch: { state: 'held', publishAt: undefined, seatsAtHeld }, entry };
  });
}

/** What is changed of a meeting, and the line in its history that says so. */
interface Edit {
  readonly patch: Partial<Meeting>;
  readonly entry?: MeetingChange | undefined;
}

/** One edit of a meeting: `decide` gives what to change, undefined when it is so already, or a refusal. */
function editing<I extends MeetingById>(
  deps: Deps,
  decide: (meeting: Meeting, by: string, input: I) => Promise<Edit | undefined | Refused>,
): UseCase<I, MeetingEdited> {
  const { records, cooperation } = deps;
  const { keys, meetings } = records;
  const follow = followMeeting(deps);

  return guarded(deps, {
    action: 'editMeeting',
    async load({ body, meetingId }) {
      const found = await meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
      return found ? { subject: { body }, loaded: found.value } : refused({ kind: 'noMeeting', body });
    },
    async run({ loaded: before, acting }, input): Promise<MeetingEdited | Refused> {
      if (input.revision !== undefined && input.revision !== (before.revision ?? 0)) {
        const other = before.editedBy ?? '';
        return refused({ kind: 'changedMeanwhile', by: other, name: nameOf(other) });
      }
      const by = acting.person?.key ?? '';
      const edit = await decide(before, by, input);
      if (!edit) return { kind: 'unchanged', meeting: before, before };
      if ('refusal' in edit) return edit;
      await announceMeeting(deps, before);
      const written = await write(before, by, edit);
      if ('refusal' in written) return written;
      await follow(written);
      return { kind: 'edited', meeting: written, before };
    },
  });

  /** What is not an edit (absences, publication) goes on in the meantime and is kept; another edit is a conflict. */
  async function write(before: Meeting, by: string, { patch, entry }: Edit): Promise<Meeting | Refused> {
    let overtaken: Meeting | undefined;
    const written = await change(meetings, keys.bodyPartition(before.body), keys.meeting(before.id), (current) => {
      overtaken = current && current.revision !== before.revision ? current : undefined;
      if (!current || overtaken) return undefined;
      const isScheduledAnew = current.publishAt !== before.publishAt;
      return edited(current, by, isScheduledAnew ? { ...patch, publishAt: current.publishAt } : patch, entry);
    });
    if (!overtaken) return written ?? before;
    const other = overtaken.editedBy ?? '';
    return refused({ kind: 'changedMeanwhile', by: other, name: nameOf(other) });
  }

  function nameOf(key: string): string {
    return cooperation.people.find((person) => person.key === key)?.name ?? key;
  }
}
