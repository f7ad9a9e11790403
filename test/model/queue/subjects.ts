import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import type { Scheduler } from 'fast-check';
import { createAzureQueue } from '../../../src/adapters/queue/azureQueue.ts';
import { type Calls, createCalls } from '../../../src/adapters/queue/calls.ts';
import { createAzureDeadLetters } from '../../../src/adapters/queue/deadLetters.ts';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createSqliteDeadLetters } from '../../../src/adapters/sqlite/deadLetters.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import type { DeadLetters } from '../../../src/ports/deadLetters.ts';
import type { Queue } from '../../../src/ports/queue.ts';
import type { Azurite } from '../../support/azurite/start.ts';
import { startingTurns, type Turn, wholeTurns } from '../turns.ts';

interface Connection {
  readonly queue: Queue;
  readonly letters: DeadLetters;
}

/** A queue of its own for one run, as each of its connections has it. */
export interface QueueSubject {
  readonly connections: readonly [Connection, Connection];
  now(): number;
  /** How far the queue's clock may be from `now`. */
  readonly slackMs: number;
  advance(milliseconds: number): Promise<void>;
  dispose(): Promise<void>;
}

/** SQLite, with a clock that only the test moves. */
export async function makeSqlite(scheduler: Scheduler): Promise<QueueSubject> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-model-'));
  const databases = [openDatabase(join(folder, 'data.db')), openDatabase(join(folder, 'data.db'))] as const;
  const turn = startingTurns(scheduler);
  let now = Date.UTC(2020, 0, 1);
  const clock = () => instantOf(now);
  const connect = (database: (typeof databases)[number]): Connection => ({
    queue: inTurns(createSqliteQueue(database, clock), turn),
    letters: createSqliteDeadLetters(database, clock),
  });
  return {
    connections: [connect(databases[0]), connect(databases[1])],
    now: () => now,
    slackMs: 0,
    async advance(milliseconds) {
      now += milliseconds;
    },
    async dispose() {
      for (const database of databases) database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Azure Storage Queue on Azurite, where time goes as it goes. */
export async function makeAzure({ url, account, key }: Azurite, scheduler: Scheduler): Promise<QueueSubject> {
  const service = new QueueServiceClient(url, new StorageSharedKeyCredential(account, key));
  const pair = {
    work: service.getQueueClient(`model-${randomUUID()}`),
    poison: service.getQueueClient(`model-${randomUUID()}`),
  };
  await Promise.all([pair.work.create(), pair.poison.create()]);
  const turn = wholeTurns(scheduler);
  const connect = (): Connection => {
    const calls = callsInTurns(createCalls(20_000), turn);
    const queue = createAzureQueue(pair, calls, () => instantOf(Date.now()));
    return { queue, letters: createAzureDeadLetters(pair, queue, calls) };
  };
  const slackMs = 50;
  return {
    connections: [connect(), connect()],
    now: Date.now,
    slackMs,
    advance: (milliseconds) => setTimeout(milliseconds + 3 * slackMs),
    async dispose() {
      await Promise.all([pair.work.delete(), pair.poison.delete()]);
    },
  };
}

function inTurns(queue: Queue, turn: Turn): Queue {
  return {
    enqueue: (...given) => turn('enqueue', () => queue.enqueue(...given)),
    receive: (...given) => turn('receive', () => queue.receive(...given)),
    complete: (...given) => turn('complete', () => queue.complete(...given)),
    extend: (...given) => turn('extend', () => queue.extend(...given)),
    release: (...given) => turn('release', () => queue.release(...given)),
    bury: (...given) => turn('bury', () => queue.bury(...given)),
  };
}

function callsInTurns(calls: Calls, turn: Turn): Calls {
  return {
    run: (call) => turn('call', () => calls.run(call)),
    runLeased: (call) => turn('call', () => calls.runLeased(call)),
    close: calls.close,
  };
}
