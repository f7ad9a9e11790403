import { Temporal } from 'temporal-polyfill';

/** A day of the calendar. */
export type Day = Temporal.PlainDate;

/** The day of `YYYY-MM-DD`. Throws `RangeError` for any other text. */
export function dayOf(date: string): Day {
  return Temporal.PlainDate.from(date);
}

/** The day, or undefined when there is no such day, as 31 April. */
export function existingDay(year: number, month: number, day: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `2026-W11` (ISO 8601). */
export function weekName(day: Day): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}

/** `2026-03`. */
export function monthName(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The first and last day of a month `YYYY-MM`. */
export function spanOfMonth(month: string): { readonly from: string; readonly to: string } {
  const first = dayOf(`${month}-01`);
  return { from: first.toString(), to: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

/** Monday and Sunday of a week `YYYY-Www`. */
export function spanOfWeek(week: string): { readonly from: string; readonly to: string } {
  const monday = mondayOf(Number(week.slice(0, 4)), Number(week.slice(6)));
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

/** Whole days between two days, never negative. */
export function daysApart(a: Day, b: Day): number {
  return Math.abs(a.until(b, { largestUnit: 'day' }).days);
}
