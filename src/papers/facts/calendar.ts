const dayMs = 86_400_000;

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** `YYYY-MM`. */
export function isoMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** `YYYY-Www`, or null for a week no year has. */
export function isoWeek(year: number, week: number): string | null {
  return week >= 1 && week <= 53 ? `${year}-W${String(week).padStart(2, '0')}` : null;
}

/** The Monday of an ISO week, about: enough to compare it with a day. */
export function dayInWeek(year: number, week: number): string {
  return new Date(Date.UTC(year, 0, 4 + (week - 1) * 7)).toISOString().slice(0, 10);
}

/** From 1 for Monday to 7. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay() || 7;
}

/** The day so many days later. */
export function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** `HH:MM` of a printed time (`12.00`, `0900`, `9`), or null. */
export function clockOf(printed: string): string | null {
  const match = /^(\d{1,2}?)(?:[.:]?(\d{2}))?$/.exec(printed);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 24 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
