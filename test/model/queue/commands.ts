import fc, { type AsyncCommand, type Scheduler } from 'fast-check';
import type { Lease } from '../../../src/ports/queue.ts';
import { settle } from '../settle.ts';
import { acceptQueue, areDead, type QueueModel } from './model.ts';
import {
  letterOperations,
  type Message,
  performOnQueue,
  type QueueDone,
  type QueueOperation,
  queueOperations,
} from './operations.ts';
import type { QueueSubject } from './subjects.ts';

/** The queue under test, in the hands of the scheduler. */
export interface RealQueue extends QueueSubject {
  readonly scheduler: Scheduler;
  /** Hears of all that was done. */
  readonly onDone: (done: readonly QueueDone[]) => void;
}

/** The model as the commands leave it, and what they need to go on. */
export interface QueueState {
  model: QueueModel;
  /** How many messages there were. */
  messages: number;
  /** All that were ever given, the last one last. */
  readonly leases: Lease[];
}

export interface Times {
  /** Delays and leases, in seconds. */
  readonly seconds: readonly number[];
  /** How long nothing happens, in seconds. */
  readonly pauses: readonly number[];
}

/** Operations of several connections at a time, work with what was put aside, and time that goes by. */
export function queueCommands(connections: number, { seconds, pauses }: Times, maxCommands: number) {
  const operation = queueOperations(connections, seconds);
  const together = fc.array(operation, { minLength: 1, maxLength: 4 }).map((all) => new Together(all));
  const alone = letterOperations(connections).map((one) => new Together([one]));
  const pause = fc.constantFrom(...pauses).map((length) => new Pause(length));
  return fc.commands([together, together, together, alone, pause], { maxCommands, size: 'max' });
}

const neverGiven = {
  lease: {
    message: 'none',
    attempt: 1,
    enqueuedAt: '2020-01-01T00:00:00.000Z' as Lease['enqueuedAt'],
    receipt: 'none',
  },
  letter: { id: 'none', message: 'none' },
};

class Together implements AsyncCommand<QueueState, RealQueue> {
  readonly #operations: readonly QueueOperation[];
  constructor(operations: readonly QueueOperation[]) {
    this.#operations = operations;
  }

  check() {
    return true;
  }

  async run(state: QueueState, { connections, scheduler, now, slackMs, onDone }: RealQueue) {
    const [{ letters }] = connections;
    const dead = await scheduler.waitFor(letters.list(32));
    const byNumber = dead.toSorted((a, b) => (a.message as Message).n - (b.message as Message).n);
    if (!areDead(state.model, dead)) throw new Error(`Not the dead letters: ${JSON.stringify(dead)}`);

    const from = now() - slackMs;
    const calls = this.#operations.map(async (operation) => {
      const connection = connections[operation.connection] ?? connections[0];
      state.messages += 1;
      const about = {
        message: { n: state.messages, text: operation.text },
        lease: state.leases.at(-1 - operation.pick) ?? neverGiven.lease,
        letter: byNumber[operation.pick] ?? neverGiven.letter,
      };
      return {
        ...about,
        operation,
        outcome: await performOnQueue(connection.queue, connection.letters, operation, about),
      };
    });
    const gave = await scheduler.waitFor(Promise.all(calls));
    const done = gave.map((one) => ({ ...one, from, to: now() + slackMs }));

    onDone(done);
    const after = settle(acceptQueue, state.model, done);
    if (!after) throw new Error(`No order explains ${JSON.stringify(done, undefined, 1)}`);
    state.model = after;
    const leases = done.flatMap(({ outcome }) => (outcome.kind === 'leases' ? outcome.leases : []));
    state.leases.push(...leases.toSorted((a, b) => (a.message as Message).n - (b.message as Message).n));
  }

  toString() {
    return `together(${JSON.stringify(this.#operations)})`;
  }
}

class Pause implements AsyncCommand<QueueState, RealQueue> {
  readonly #seconds: number;
  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  check({ model }: QueueState) {
    return model.messages.size > 0;
  }

  async run(_: QueueState, { advance }: RealQueue) {
    await advance(this.#seconds * 1_000);
  }

  toString() {
    return `pause(${this.#seconds})`;
  }
}
