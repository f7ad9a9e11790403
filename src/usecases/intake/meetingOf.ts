import { findBody } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import { instantAt } from '../../domain/localTime.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { plainLine } from '../../domain/plainText.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { announceMeeting } from '../meeting/announceMeeting.ts';
import { followMeeting } from '../meeting/followMeeting.ts';
import { createMeeting } from '../operator/createMeeting.ts';
import { change } from '../records/change.ts';
import { upcomingMeetings } from './upcomingMeetings.ts';

/** Which meeting a case is for: one that is planned, or a new one. */
export interface MeetingFields {
  readonly body: string;
  /** The id of a meeting, or `new`. */
  readonly meeting: string;
  /** `YYYY-MM-DD` and `HH:MM` in the cooperation's time zone, as the client's inputs give them. */
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /**
   * `YYYY-MM-DD`; empty for what the meeting has, or by the body's rule. Answers are asked for by noon of that day, for
   * all cases of the meeting.
   */
  readonly deadline: string;
}

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
const maxPlace = 200;
const deadlineTime = '12:00';

/** Finds or plans the meeting, moves its deadline where the form says so, or says which field is wrong. */
export async function meetingOf(
  deps: Pick<Deps, 'records' | 'cooperation' | 'clock' | 'queue' | 'refreshes'>,
  fields: MeetingFields,
): Promise<Meeting | Refused> {
  const body = findBody(deps.cooperation, fields.body);
  if (!body) return refused({ kind: 'badField', field: 'body' });
  if (fields.meeting !== 'new') {
    const found = (await upcomingMeetings(deps)).find(({ id }) => id === fields.meeting);
    if (!found) return refused({ kind: 'badField', field: 'meeting' });
    if (found.body !== body.id) return refused({ kind: 'badField', field: 'meetingOfOtherBody' });
    if (fields.deadline === '') return found;
    const moved = instantOfFields(deps.cooperation.timeZone, fields.deadline, deadlineTime);
    const fits = moved !== undefined && moved <= found.startsAt;
    return fits ? withDeadline(deps, found, moved) : refused({ kind: 'badField', field: 'deadline' });
  }
  const startsAt = instantOfFields(deps.cooperation.timeZone, fields.date, fields.time);
  if (!startsAt || startsAt <= deps.clock()) return refused({ kind: 'badField', field: 'date' });
  const deadline =
    fields.deadline === '' ? undefined : instantOfFields(deps.cooperation.timeZone, fields.deadline, deadlineTime);
  if (fields.deadline !== '' && (!deadline || deadline > startsAt))
    return refused({ kind: 'badField', field: 'deadline' });
  return createMeeting(deps)({ body, startsAt, place: plainLine(fields.place).slice(0, maxPlace) || '–', deadline });
}

async function withDeadline(
  deps: Pick<Deps, 'records' | 'queue' | 'refreshes'>,
  meeting: Meeting,
  deadline: Instant,
): Promise<Meeting> {
  if (meeting.deadline === deadline) return meeting;
  const { records } = deps;
  const { keys } = records;
  await announceMeeting(deps, meeting);
  const written = await change(
    records.meetings,
    keys.bodyPartition(meeting.body),
    keys.meeting(meeting.id),
    (current) => current && { ...current, deadline },
  );
  await followMeeting(deps)(meeting);
  return written ?? { ...meeting, deadline };
}

function instantOfFields(timeZone: string, date: string, time: string): Instant | undefined {
  const [, year, month, day] = (dateShape.exec(date) ?? []).map(Number);
  if (!year || !month || !day || !timeShape.test(time)) return undefined;
  try {
    return instantAt(timeZone, { year, month, day }, time);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
