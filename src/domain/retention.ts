import { epochOf, type Instant, instantOf } from './instant.ts';

const dayMs = 86_400_000;

/** Operational data are kept so long; the record is kept for good (docs/personal-data.md). */
export const retentionDays = 90;

/** The instant so many days earlier. */
export function before(now: Instant, days: number): Instant {
  return instantOf(epochOf(now) - days * dayMs);
}
