import { Temporal } from 'temporal-polyfill';
import { epochOf, type Instant, instantOf } from './instant.ts';

/** When nobody is to be disturbed. */
export interface QuietTimes {
  /** IANA, such as `Europe/Oslo`. */
  readonly timeZone: string;
  /** Local times of day, `HH:MM`; `from` after `to` goes over midnight, and equal ones mean no quiet hours. */
  readonly quietHours: { readonly from: string; readonly to: string };
  /** Public holidays as `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
  /** Whether weekends and holidays are quiet as well. */
  readonly quietDays: boolean;
}

/** From its first instant on, and before its last. */
interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** More days than any run of weekends and holidays has. */
const maxDays = 60;
/** What would have come in a quiet time comes so long before it. */
const marginMs = 15 * 60_000;

/** Whether the instant lies in a quiet time. */
export function isQuiet(instant: Instant, times: QuietTimes): boolean {
  return nextAllowed(instant, times) !== instant;
}

/** The instant itself, or the first one after it that is not quiet. */
export function nextAllowed(instant: Instant, times: QuietTimes): Instant {
  const ms = epochOf(instant);
  for (const day of daysFrom(instant, times.timeZone, 1)) {
    const span = allowedOn(day, times).find(({ toMs }) => ms < toMs);
    if (span) return instantOf(Math.max(span.fromMs, ms));
  }
  return instant;
}

/** The instant itself, or a quarter of an hour before the quiet time that it lies in began. */
export function lastAllowed(instant: Instant, times: QuietTimes): Instant {
  const ms = epochOf(instant);
  if (!isQuiet(instant, times)) return instant;
  for (const day of daysFrom(instant, times.timeZone, -1)) {
    const span = allowedOn(day, times).findLast(({ fromMs }) => fromMs <= ms);
    if (span) return instantOf(Math.max(span.fromMs, span.toMs - marginMs));
  }
  return instant;
}

function* daysFrom(instant: Instant, timeZone: string, step: 1 | -1): Generator<Temporal.ZonedDateTime> {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochOf(instant)).toZonedDateTimeISO(timeZone);
  for (let days = 0; days < maxDays; days += 1) yield zoned.add({ days: days * step }).startOfDay();
}

/** The parts of a day that are not quiet. A time that occurs twice on the day means its first occurrence. */
function allowedOn(day: Temporal.ZonedDateTime, { quietHours, holidays, quietDays }: QuietTimes): readonly Span[] {
  const isWorkday = day.dayOfWeek <= 5 && !holidays.has(day.toPlainDate().toString());
  if (quietDays && !isWorkday) return [];
  const { from, to } = quietHours;
  const at = (time: string) => day.withPlainTime(Temporal.PlainTime.from(time)).epochMilliseconds;
  const startMs = day.epochMilliseconds;
  const endMs = day.add({ days: 1 }).startOfDay().epochMilliseconds;
  const whole: readonly Span[] = [{ fromMs: startMs, toMs: endMs }];
  if (from === to) return whole;
  const spans =
    from < to
      ? [
          { fromMs: startMs, toMs: at(from) },
          { fromMs: at(to), toMs: endMs },
        ]
      : [{ fromMs: at(to), toMs: at(from) }];
  return spans.filter(({ fromMs, toMs }) => fromMs < toMs);
}
