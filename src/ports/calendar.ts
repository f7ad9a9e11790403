import type { Instant } from '../domain/instant.ts';

/** A meeting as calendars know it. */
export interface CalendarEvent {
  /** The same for the meeting's whole life, so that a moved one is moved and not doubled. */
  readonly uid: string;
  /** Higher after every change. */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly cancelled: boolean;
}

/** One event of a calendar that someone else wrote. */
export interface ReadEvent {
  readonly startsAt: Instant;
  readonly summary: string;
  readonly place: string;
}

/** iCalendar (RFC 5545). */
export interface Calendar {
  /** The text of a calendar file; `now` is when it was written. */
  write(name: string, events: readonly CalendarEvent[], now: Instant): string;
  /** The events with a time of day, oldest first; undefined when it is no calendar. Never throws. `timeZone` is for times without a zone. */
  read(text: string, timeZone: string): readonly ReadEvent[] | undefined;
}
