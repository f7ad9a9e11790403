import fc, { type Scheduler } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Queue } from '../../src/ports/queue.ts';
import { type Azurite, startAzurite } from '../support/azurite/start.ts';
import { chooseSeed } from '../support/seed.ts';
import { type QueueState, queueCommands, type RealQueue, type Times } from './queue/commands.ts';
import { emptyQueue } from './queue/model.ts';
import type { QueueDone } from './queue/operations.ts';
import { makeAzure, makeSqlite, type QueueSubject } from './queue/subjects.ts';

const seed = chooseSeed();
const connections = 2;
const anyTime: Times = { seconds: [0, 1, 2, 60, 604_800], pauses: [1, 2, 61, 604_800] };
const shortTime: Times = { seconds: [0, 1, 60], pauses: [1] };
let azurite: Azurite;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

describe(`whatever two connections do, one at a time and at once (SAKSGANG_TEST_SEED=${seed})`, () => {
  test('SQLite gives what the model gives', async () => {
    await fc.assert(follows(makeSqlite, anyTime, 40), { seed, numRuns: 60, interruptAfterTimeLimit: 60_000 });
  });

  test('Azure Storage Queue (Azurite) gives what the model gives', async () => {
    const property = follows((scheduler) => makeAzure(azurite, scheduler), shortTime, 14);

    // Real time goes by: a smaller example would take longer than it is worth.
    await fc.assert(property, { seed, numRuns: 12, endOnFailure: true, interruptAfterTimeLimit: 60_000 });
  });
});

test('SQLite does the same again with the same seed', async () => {
  const first = await tell();
  const second = await tell();

  expect(first.length).toBeGreaterThan(20);
  expect(second).toEqual(first);
});

describe('the model notices a queue', () => {
  test.each<{ what: string; spoil: (queue: Queue) => Partial<Queue> }>([
    {
      what: 'that says it has completed what it has not',
      spoil: (queue) => ({ complete: async (lease) => (await queue.complete(lease)) || true }),
    },
    {
      what: 'that forgets the delay',
      spoil: (queue) => ({ enqueue: (message) => queue.enqueue(message, 0) }),
    },
    {
      what: 'that takes one message too many',
      spoil: (queue) => ({ receive: (max, leaseMs) => queue.receive(Math.min(max + 1, 32), leaseMs) }),
    },
    {
      what: 'that loses what it buries',
      spoil: (queue) => ({ bury: (lease) => queue.complete(lease) }),
    },
  ])('$what', async ({ spoil }) => {
    async function make(scheduler: Scheduler): Promise<QueueSubject> {
      const subject = await makeSqlite(scheduler);
      const [a, b] = subject.connections;
      const spoiled = (one: typeof a) => ({ ...one, queue: { ...one.queue, ...spoil(one.queue) } });
      return { ...subject, connections: [spoiled(a), spoiled(b)] };
    }

    const result = await fc.check(follows(make, anyTime, 20), { seed: 1, numRuns: 200, endOnFailure: true });

    expect(result.failed).toBe(true);
    expect(String(result.errorInstance)).toMatch(/No order explains|Not the dead letters/);
  });
});

async function tell(): Promise<readonly string[]> {
  const told: string[] = [];
  function onDone(all: readonly QueueDone[]) {
    for (const { operation, outcome } of all) {
      const gave = outcome.kind === 'is' ? outcome.done : outcome.leases.map(({ message }) => message);
      told.push(`${operation.connection} ${operation.kind}: ${JSON.stringify(gave)}`);
    }
  }
  await fc.assert(follows(makeSqlite, anyTime, 20, onDone), { seed: 20, numRuns: 3 });
  return told;
}

function follows(
  make: (scheduler: Scheduler) => Promise<QueueSubject>,
  times: Times,
  maxCommands: number,
  onDone: RealQueue['onDone'] = () => {},
) {
  const commands = queueCommands(connections, times, maxCommands);
  return fc.asyncProperty(fc.scheduler(), commands, async (scheduler, all) => {
    const subject = await make(scheduler);
    const state: QueueState = { model: emptyQueue, messages: 0, leases: [] };
    try {
      await fc.asyncModelRun(() => ({ model: state, real: { ...subject, scheduler, onDone } }), all);
    } finally {
      await subject.dispose();
    }
  });
}
