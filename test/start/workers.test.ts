import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { type Bot, startBot } from '../../src/start.ts';
import { createMemoryLog } from '../support/memoryLog.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';

/** The real program's start, with an embedded store of its own. Its clock is where it is set, in milliseconds from now. */
async function start(workers: string, time: { offsetMs: number }): Promise<Bot> {
  const folder = await mkdtemp(join(tmpdir(), 'workers-'));
  const config = loadConfig({
    SAKSGANG_LOCAL: '1',
    PORT: '0',
    SAKSGANG_DATABASE: join(folder, 'saksgang.db'),
    SAKSGANG_WORKERS: workers,
  });
  if ('faults' in config) throw new Error(config.faults.join('\n'));
  const clock = () => instantOf(Date.now() + time.offsetMs);
  const bot = await startBot(config, { cooperation: await sampleCooperation(), log: createMemoryLog(), clock });
  onTestFinished(async () => {
    await bot.stop();
    await rm(folder, { recursive: true });
  });
  return bot;
}

const message = { kind: 'of another version' };
/** Many times what the worker waits before it asks an empty queue again. */
const longEnoughMs = 1_500;

test('with its workers off the bot answers, but takes nothing off the queue and puts no sweep on it', async () => {
  const time = { offsetMs: 0 };
  const bot = await start('off', time);
  await bot.deps.queue.enqueue(message, 0);
  await setTimeout(longEnoughMs);
  time.offsetMs = 10 * 60_000;

  const onTheQueue = await bot.deps.queue.receive(16, 1_000);
  const live = await fetch(`http://127.0.0.1:${bot.port}/health/live`);

  expect(onTheQueue.map(({ message: held, attempt }) => [held, attempt])).toEqual([[message, 1]]);
  expect(live.status).toBe(200);
});

test.for(['on', ''])(
  'with its workers %j it takes the same message, so that the test above means something',
  async (workers) => {
    const bot = await start(workers, { offsetMs: 10 * 60_000 });
    await bot.deps.queue.enqueue(message, 0);

    await vi.waitFor(async () => expect(await bot.deps.queue.receive(16, 1)).toEqual([]), { timeout: 20_000 });
  },
);

test('another word for the workers is a fault', () => {
  expect(loadConfig({ SAKSGANG_LOCAL: '1', SAKSGANG_WORKERS: 'false' })).toEqual({
    faults: ['SAKSGANG_WORKERS: must be on or off.'],
  });
});
