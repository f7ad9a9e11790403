import { type BodyId, findBody } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import { type LocalDate, localDateOf } from '../domain/localTime.ts';
import { type AgendaItem, type Meeting, nextMeeting } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';

/** Which meeting of a body: the one on this local date, or else the next one. */
export interface MeetingRef {
  readonly body: BodyId;
  /** This very meeting, as a form knows it. */
  readonly meetingId?: string | undefined;
  /** Without a date: the last one that has begun. */
  readonly past?: boolean | undefined;
  /** Without a year: any year, the nearest one that has not been held. */
  readonly date?: { readonly day: number; readonly month: number; readonly year?: number | undefined } | undefined;
}

/** The meeting meant, or why there is none. */
export async function findMeeting(
  { records, cooperation, clock }: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  { body, date, past, meetingId }: MeetingRef,
): Promise<Meeting | Refused> {
  if (!findBody(cooperation, body)) return refused({ kind: 'noMeeting', body });
  if (meetingId !== undefined) {
    const { keys, meetings } = records;
    const known = await meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
    return known?.value ?? refused({ kind: 'noMeeting', body });
  }
  const found = await records.meetings.list(records.keys.bodyPartition(body), records.keys.meeting(''));
  const meetings = found.map(({ value }) => value);
  const candidates = date
    ? meetings.filter((meeting) => isOn(localDateOf(meeting.startsAt, cooperation.timeZone), date))
    : meetings;
  const after: Instant = clock();
  const begun = candidates.filter(({ startsAt, state }) => startsAt <= after && state !== 'cancelled');
  const last = begun.toSorted(latestFirst)[0] ?? (date && candidates.toSorted(latestFirst)[0]);
  const next = nextMeeting(candidates, after);
  const meeting = past ? (last ?? next) : (next ?? (date && last));
  const asked = date && [date.day, date.month, date.year].filter((part) => part !== undefined).join('.');
  return meeting ?? refused({ kind: 'noMeeting', body, date: asked });
}

/** The items of a meeting in the order of its agenda. */
export async function agendaOf({ records }: Pick<Deps, 'records'>, meetingId: string): Promise<readonly AgendaItem[]> {
  const found = await records.items.list(records.keys.meetingPartition(meetingId), records.keys.item(''));
  return found
    .map(({ value }) => value)
    .filter(({ renumberedTo }) => renumberedTo === undefined)
    .toSorted((a, b) => a.position - b.position);
}

function isOn(local: LocalDate, asked: NonNullable<MeetingRef['date']>): boolean {
  const sameYear = asked.year === undefined || local.year === asked.year;
  return local.day === asked.day && local.month === asked.month && sameYear;
}

function latestFirst(a: Meeting, b: Meeting): number {
  return a.startsAt > b.startsAt ? -1 : 1;
}
