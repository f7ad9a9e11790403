import { Temporal } from 'temporal-polyfill';
import type { DeadlineRule } from './cooperation.ts';
import { epochOf, type Instant, instantOf } from './instant.ts';

/** A day in the calendar, without a time zone. Months and days start at 1. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The instant at which clocks in the zone show this time (`HH:MM`) on this date. A time that is skipped when summer
 * time begins is read as one hour later, a time that occurs twice when it ends as the earlier of the two.
 * Throws `RangeError` for a date, time or zone that does not exist.
 */
export function instantAt(timeZone: string, date: LocalDate, time: string): Instant {
  const local = plain(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return instantOf(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The date that calendars in the zone show at the instant. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochOf(instant)).toZonedDateTimeISO(timeZone);
  return fields(zoned.toPlainDate());
}

/** What clocks in the zone show at the instant, `HH:MM`. */
export function localTimeOf(instant: Instant, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochOf(instant)).toZonedDateTimeISO(timeZone);
  return zoned.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** How many calendar days later the second date is; negative when it is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return plain(from).until(plain(to), { largestUnit: 'day' }).days;
}

/** `2026-12-04`: dates written so compare as they follow each other. */
export function isoDate(date: LocalDate): string {
  return plain(date).toString();
}

/** The date this many calendar days later, or earlier when the number is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fields(plain(date).add({ days }));
}

/** The day of the week, from 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdayOf(date: LocalDate): number {
  return plain(date).dayOfWeek;
}

/**
 * Until when a body's members are asked to answer: the rule's time of day, so many calendar days before the meeting's
 * own date in the zone, and never after the meeting has begun.
 */
export function deadlineOf(startsAt: Instant, rule: DeadlineRule, timeZone: string): Instant {
  const ruled = instantAt(timeZone, addDays(localDateOf(startsAt, timeZone), -rule.daysBefore), rule.at);
  return ruled < startsAt ? ruled : startsAt;
}

/**
 * The date that people mean by a day and month: with a year just that date, be it past or not; without one the next
 * such date, today included. Undefined when there is no such date, as 31 April.
 */
export function findDate(
  wanted: { readonly day: number; readonly month: number; readonly year?: number | undefined },
  today: LocalDate,
): LocalDate | undefined {
  const { day, month } = wanted;
  if (wanted.year !== undefined) return existing({ year: wanted.year, month, day });
  // 29 February is at most eight years away: 2096 to 2104.
  for (let year = today.year; year <= today.year + 8; year += 1) {
    const candidate = existing({ year, month, day });
    if (candidate && Temporal.PlainDate.compare(plain(candidate), plain(today)) >= 0) return candidate;
  }
  return undefined;
}

function existing(date: LocalDate): LocalDate | undefined {
  try {
    return fields(plain(date));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function plain({ year, month, day }: LocalDate): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
}

function fields({ year, month, day }: Temporal.PlainDate): LocalDate {
  return { year, month, day };
}
