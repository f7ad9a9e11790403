import { isDeepStrictEqual } from 'node:util';
import type { DeadLetter } from '../../../src/ports/deadLetters.ts';
import type { Lease } from '../../../src/ports/queue.ts';
import { burialReason, type Message, type QueueDone } from './operations.ts';

interface Held {
  readonly message: Message;
  readonly attempt: number;
  /** Of who took it last and has not given it back. */
  readonly receipt?: string;
  /** Known from its first taking on. */
  readonly enqueuedAt?: string;
  /** It is visible not before the first moment, and from the second one on at the latest. */
  readonly visible: readonly [number, number];
}

/** A queue as simple as can be. */
export interface QueueModel {
  readonly messages: ReadonlyMap<number, Held>;
  readonly dead: ReadonlyMap<number, { readonly message: Message; readonly attempts: number }>;
}

/** The model of a queue that nothing was put on. */
export const emptyQueue: QueueModel = { messages: new Map(), dead: new Map() };

/** What `Queue` and `DeadLetters` promise of each operation; see `settle`. */
export function acceptQueue(model: QueueModel, done: QueueDone): QueueModel | undefined {
  const { operation, outcome, message, letter } = done;
  if (operation.kind === 'receive') return received(model, done);
  if (operation.kind === 'enqueue') return put(model, { message, attempt: 0, visible: visibleAt(done) });
  if (operation.kind === 'revive' || operation.kind === 'discard') {
    const [n, found] = [...model.dead].find(([, dead]) => isDeepStrictEqual(dead.message, letter.message)) ?? [];
    if (outcome.kind !== 'is' || outcome.done !== (found !== undefined)) return undefined;
    if (n === undefined || found === undefined) return model;
    const left = { ...model, dead: without(model.dead, n) };
    return operation.kind === 'discard'
      ? left
      : put(left, { message: found.message, attempt: 0, visible: visibleAt(done) });
  }
  return withLease(model, done);
}

/** Whether these are the model's dead letters, the longest buried first. */
export function areDead({ dead }: QueueModel, letters: readonly DeadLetter[]): boolean {
  const told = new Map(
    letters.map(({ message, attempts, reason }) => [(message as Message).n, { message, attempts, reason }]),
  );
  const known = new Map([...dead].map(([n, letter]) => [n, { ...letter, reason: burialReason }]));
  const buriedAt = letters.map((letter) => letter.buriedAt);
  return (
    told.size === letters.length && isDeepStrictEqual(told, known) && isDeepStrictEqual(buriedAt, buriedAt.toSorted())
  );
}

function received(model: QueueModel, { outcome, operation, from, to, ...rest }: QueueDone): QueueModel | undefined {
  if (outcome.kind !== 'leases' || outcome.leases.length > operation.max) return undefined;
  const taken = new Map(outcome.leases.map((lease) => [(lease.message as Message).n, lease]));
  if (taken.size < outcome.leases.length) return undefined;
  const isShort = taken.size < operation.max;
  const mustCome = [...model.messages].filter(([, { visible }]) => isShort && visible[1] <= from);
  if (mustCome.some(([n]) => !taken.has(n))) return undefined;

  let after: QueueModel | undefined = model;
  for (const [n, lease] of taken) {
    const held: Held | undefined = after?.messages.get(n);
    if (!after || !held || held.visible[0] > to || !isTaking(held, lease)) return undefined;
    const { attempt, receipt, enqueuedAt } = lease;
    const visible = visibleAt({ ...rest, outcome, operation, from, to });
    after = put(after, { ...held, attempt, receipt, enqueuedAt, visible });
  }
  return after;
}

function isTaking(held: Held, { message, attempt, receipt, enqueuedAt }: Lease): boolean {
  return (
    isDeepStrictEqual(message, held.message) &&
    attempt === held.attempt + 1 &&
    receipt !== held.receipt &&
    enqueuedAt === (held.enqueuedAt ?? enqueuedAt)
  );
}

function withLease(model: QueueModel, done: QueueDone): QueueModel | undefined {
  const { operation, outcome, lease } = done;
  const [n, held] = [...model.messages].find(([, { receipt }]) => receipt === lease.receipt) ?? [];
  const isDone = outcome.kind === 'is' ? outcome.done : outcome.leases.length === 1;
  if (isDone !== (held !== undefined)) return undefined;
  if (n === undefined || held === undefined) return model;
  const { receipt: _, ...free } = held;
  const left = { ...model, messages: without(model.messages, n) };
  switch (operation.kind) {
    case 'release':
      return put(model, { ...free, visible: visibleAt(done) });
    case 'extend': {
      const [extended] = outcome.kind === 'leases' ? outcome.leases : [];
      const { receipt, ...rest } = extended ?? lease;
      const isSame = isDeepStrictEqual({ ...rest, receipt: lease.receipt }, lease) && receipt !== lease.receipt;
      return isSame ? put(model, { ...free, receipt, visible: visibleAt(done) }) : undefined;
    }
    case 'bury':
      return { ...left, dead: new Map(model.dead).set(n, { message: held.message, attempts: lease.attempt }) };
    default:
      return left;
  }
}

function visibleAt({ operation, from, to }: QueueDone): readonly [number, number] {
  const isLease = operation.kind === 'receive' || operation.kind === 'extend';
  const ms = Math.max(operation.seconds, isLease ? 1 : 0) * 1_000;
  return [from + ms, to + ms];
}

function put(model: QueueModel, held: Held): QueueModel {
  return { ...model, messages: new Map(model.messages).set(held.message.n, held) };
}

function without<T>(map: ReadonlyMap<number, T>, key: number): ReadonlyMap<number, T> {
  return new Map([...map].filter(([one]) => one !== key));
}
