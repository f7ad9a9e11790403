import { type Body, findBody } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import { deadlineOf, instantAt, isoDate, localDateOf } from '../../domain/localTime.ts';
import { plainLine } from '../../domain/plainText.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { MeetingField } from '../../domain/yearRefusal.ts';
import type { Deps } from '../deps.ts';

/** When and where, as a form or a line of text gives it; `deadline` empty for the body's own rule. */
export interface MeetingFields {
  readonly body: string;
  /** `YYYY-MM-DD` in the cooperation's time zone. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
  readonly place: string;
  /** `YYYY-MM-DD`, or with a time of day `YYYY-MM-DDTHH:MM`; the body's own time of day without it. */
  readonly deadline: string;
}

/** The same, checked. */
export interface MeetingPlan {
  readonly body: Body;
  readonly startsAt: Instant;
  readonly place: string;
  readonly deadline: Instant;
}

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
const maxPlace = 200;

/**
 * Checks what a person filled in, or says which field is wrong. `standing` is the deadline that the meeting has now: the
 * same day again keeps its time of day. In the cooperation's time zone.
 */
export function checkMeeting(
  { cooperation, clock }: Pick<Deps, 'cooperation' | 'clock'>,
  { body: bodyId, date, time, place: where, deadline: until }: MeetingFields,
  standing?: Instant,
): MeetingPlan | Refused {
  const { timeZone } = cooperation;
  const body = findBody(cooperation, bodyId);
  if (!body) return bad('body');
  if (!timeShape.test(time)) return bad('time');
  const startsAt = instantOf(timeZone, date, time);
  if (!startsAt) return bad('date');
  if (startsAt <= clock()) return bad('past');
  const place = plainLine(where);
  if (place.length > maxPlace) return bad('place');
  const isStanding = standing !== undefined && isoDate(localDateOf(standing, timeZone)) === until;
  const [untilDate = '', untilTime = body.deadline.at] = until.split('T');
  const given = isStanding ? standing : instantOf(timeZone, untilDate, untilTime);
  const deadline = until === '' ? deadlineOf(startsAt, body.deadline, timeZone) : given;
  if (!deadline || deadline > startsAt) return bad('deadline');
  return { body, startsAt, place: place || '–', deadline };
}

function instantOf(timeZone: string, date: string, time: string): Instant | undefined {
  const [, year, month, day] = (dateShape.exec(date) ?? []).map(Number);
  if (!year || !month || !day) return undefined;
  try {
    return instantAt(timeZone, { year, month, day }, time);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function bad(field: MeetingField): Refused {
  return refused({ kind: 'badMeeting', field });
}
