import { epochOf, type Instant, instantOf } from '../../domain/instant.ts';

const hourMs = 3_600_000;

/** `2026-11-26T11`, in UTC. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13);
}

/** The hours from one instant to another, both included. */
export function hoursBetween(from: Instant, to: Instant): readonly string[] {
  const first = Math.floor(epochOf(from) / hourMs);
  const last = Math.floor(epochOf(to) / hourMs);
  return Array.from({ length: Math.max(last - first + 1, 1) }, (_, index) =>
    hourOf(instantOf((first + index) * hourMs)),
  );
}
