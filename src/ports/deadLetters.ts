import type { Instant } from '../domain/instant.ts';

/** A message that the queue put aside because it kept failing. */
export interface DeadLetter {
  readonly id: string;
  readonly message: unknown;
  /** Why it was put aside; of a long reason, the beginning. */
  readonly reason: string;
  /** How often it had been taken. */
  readonly attempts: number;
  readonly enqueuedAt: Instant;
  readonly buriedAt: Instant;
}

/** What the queue has put aside, for the operator. Every method may throw `Throttled` or `Unavailable`. */
export interface DeadLetters {
  /** Up to `max` (1 to 32) of them, the longest buried first. Looking changes nothing. */
  list(max: number): Promise<readonly DeadLetter[]>;
  /** Puts the message back on the queue, as new, at least once. Gives false when there is none with this id. */
  revive(id: string): Promise<boolean>;
  /** Removes it for good. Gives false when there is none with this id. */
  discard(id: string): Promise<boolean>;
}
