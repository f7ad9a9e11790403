import fc from 'fast-check';
import type { DeadLetter, DeadLetters } from '../../../src/ports/deadLetters.ts';
import type { Lease, Queue } from '../../../src/ports/queue.ts';

/** One call of a port by one of the connections; each kind uses the fields that are its own. */
export interface QueueOperation {
  readonly connection: number;
  readonly kind: 'enqueue' | 'receive' | 'complete' | 'extend' | 'release' | 'bury' | 'revive' | 'discard';
  readonly text: string;
  readonly seconds: number;
  readonly max: number;
  /** Which lease, of all that were ever given: 0 is the last one. Or which of the dead letters. */
  readonly pick: number;
}

/** A message as the suite sends it: no two have the same number. */
export interface Message {
  readonly n: number;
  readonly text: string;
}

/** What an operation is about, beside what it says itself. */
export interface About {
  readonly message: Message;
  readonly lease: Lease;
  readonly letter: Pick<DeadLetter, 'id' | 'message'>;
}

/** `is`: what the port said of whether it was done. */
export type QueueOutcome =
  | { readonly kind: 'is'; readonly done: boolean }
  | { readonly kind: 'leases'; readonly leases: readonly Lease[] };

/** An operation and what it gave, between two moments. */
export interface QueueDone extends About {
  readonly operation: QueueOperation;
  readonly outcome: QueueOutcome;
  readonly from: number;
  readonly to: number;
}

const kinds = ['enqueue', 'enqueue', 'receive', 'receive', 'complete', 'extend', 'release', 'bury'] as const;

/** Any operation of one of so many connections on the queue itself. */
export function queueOperations(connections: number, seconds: readonly number[]): fc.Arbitrary<QueueOperation> {
  return operations(connections, seconds, kinds);
}

/** Any operation of one of so many connections on what was put aside. */
export function letterOperations(connections: number): fc.Arbitrary<QueueOperation> {
  return operations(connections, [0], ['revive', 'discard']);
}

function operations(connections: number, seconds: readonly number[], of: readonly QueueOperation['kind'][]) {
  return fc.record({
    connection: fc.nat(connections - 1),
    kind: fc.constantFrom(...of),
    text: fc.string({ unit: 'binary', maxLength: 5 }),
    seconds: fc.constantFrom(...seconds),
    max: fc.constantFrom(1, 2, 32),
    pick: fc.constantFrom(0, 0, 0, 1, 2, 3),
  });
}

/** Carries it out. */
export async function performOnQueue(
  queue: Queue,
  letters: DeadLetters,
  { kind, seconds, max }: QueueOperation,
  { message, lease, letter }: About,
): Promise<QueueOutcome> {
  const delayMs = seconds * 1_000;
  // There is no lease of no time.
  const leaseMs = Math.max(delayMs, 1_000);
  switch (kind) {
    case 'enqueue':
      await queue.enqueue(message, delayMs);
      return { kind: 'is', done: true };
    case 'receive':
      return { kind: 'leases', leases: await queue.receive(max, leaseMs) };
    case 'extend': {
      const extended = await queue.extend(lease, leaseMs);
      return { kind: 'leases', leases: extended ? [extended] : [] };
    }
    case 'complete':
      return { kind: 'is', done: await queue.complete(lease) };
    case 'release':
      return { kind: 'is', done: await queue.release(lease, delayMs) };
    case 'bury':
      return { kind: 'is', done: await queue.bury(lease, burialReason) };
    case 'revive':
      return { kind: 'is', done: await letters.revive(letter.id) };
    case 'discard':
      return { kind: 'is', done: await letters.discard(letter.id) };
  }
}

/** Why each message is buried that is. */
export const burialReason = 'ville ikke';
