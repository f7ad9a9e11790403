/**
 * A point in time as UTC ISO 8601 with milliseconds (`2026-12-04T11:00:00.000Z`).
 * All instants have the same shape, so comparing the strings compares the times.
 */
export type Instant = string & { readonly __instant: unique symbol };

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is an {@link Instant}. */
export function isInstant(text: string): text is Instant {
  return shape.test(text) && !Number.isNaN(Date.parse(text));
}

/** The instant of an epoch time in milliseconds. Throws `RangeError` outside the years a `Date` can hold. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

/** The epoch time of an instant, in milliseconds. */
export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}
