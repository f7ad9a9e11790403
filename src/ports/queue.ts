import type { Instant } from '../domain/instant.ts';

/** A message taken from the queue, hidden from others until the lease ends. */
export interface Lease {
  readonly message: unknown;
  /** How often it has been taken, this time included. */
  readonly attempt: number;
  readonly enqueuedAt: Instant;
  /** Identifies this taking; useless after the lease has ended and another has taken the message. */
  readonly receipt: string;
}

/**
 * Work for later: durable, at least once, in no order, taken by any replica. Consumers must be idempotent.
 *
 * Messages are JSON of at most 48 KB (`RangeError`). Every method may throw `Throttled` or `Unavailable`.
 */
export interface Queue {
  /** Stores a message that becomes visible after the delay, at most 7 days (`RangeError`). */
  enqueue(message: unknown, delayMs: number): Promise<void>;
  /** Takes up to `max` (1 to 32) visible messages and hides them for `leaseMs`. */
  receive(max: number, leaseMs: number): Promise<readonly Lease[]>;
  /** Removes the message. Gives false when the lease was lost. */
  complete(lease: Lease): Promise<boolean>;
  /** Hides it for `leaseMs` from now, to work longer. Gives the new lease, or undefined when it was lost. */
  extend(lease: Lease, leaseMs: number): Promise<Lease | undefined>;
  /** Gives it back, visible after the delay. Gives false when the lease was lost. */
  release(lease: Lease, delayMs: number): Promise<boolean>;
  /** Puts a message that keeps failing aside, with the reason. Gives false when the lease was lost. */
  bury(lease: Lease, reason: string): Promise<boolean>;
}
