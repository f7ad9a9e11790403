import { setTimeout } from 'node:timers/promises';
import type { Sleep } from '../../ports/clock.ts';
import { PortError } from '../../ports/errors.ts';
import type { Lease } from '../../ports/queue.ts';
import { chanceOf } from '../chance.ts';
import type { Deps } from '../deps.ts';
import { holdLease } from './heldLease.ts';
import { createJobs, jobSchema, type Personal } from './jobs.ts';
import type { DrawPublished } from './publishScheduled.ts';
import { createStrangeMessages } from './strangeMessages.ts';

/** A message whose worker has gone away comes back after this; while it is worked on, its lease is extended. */
const leaseMs = 30_000;
const pauseAfterErrorMs = 2_000;
/** So many messages are worked on at once; so many sends at most are in flight when the process dies. */
const maxAtOnce = 16;
/** With the back-off below, about 40 minutes. */
const maxAttempts = 12;

export interface WorkerOptions {
  /** How long to wait before an empty queue is asked again. */
  readonly idlePollMs: number;
  readonly drawPublished: DrawPublished;
  readonly sleep?: Sleep;
  readonly personal?: Personal | undefined;
}

export interface Worker {
  /** Takes no more messages and waits for those under way. */
  stop(): Promise<void>;
}

/**
 * Carries out the queue's messages, up to 16 at once, until it is stopped. What fails is tried again later.
 * A queue that has no more is asked again after `idlePollMs`.
 */
export function startWorker(
  deps: Deps,
  { idlePollMs, drawPublished, personal, sleep = setTimeout }: WorkerOptions,
): Worker {
  const { queue, log } = deps;
  const runJob = createJobs(deps, drawPublished, personal);
  const setStrangeAside = createStrangeMessages(queue);
  const stopping = Promise.withResolvers<void>();
  const state = { isStopping: false };
  const running = new Set<Promise<void>>();

  async function carryOut(lease: Lease): Promise<void> {
    const job = jobSchema.safeParse(lease.message);
    if (!job.success) {
      const fate = await setStrangeAside(lease);
      log.warn({ attempt: lease.attempt, fate }, 'A message that this version does not know');
      return;
    }
    const held = holdLease(queue, lease, leaseMs, (error) =>
      log.warn({ job: job.data.kind, detail: describe(error) }, 'A lease could not be extended'),
    );
    let finish: (lease: Lease) => Promise<unknown>;
    try {
      const afterMs = await runJob(job.data);
      finish = (last) => (afterMs === undefined ? queue.complete(last) : queue.release(last, afterMs));
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      log.error({ job: job.data.kind, attempt: lease.attempt, error: name, detail: describe(error) }, 'A job failed');
      finish = (last) =>
        lease.attempt >= maxAttempts
          ? queue.bury(last, `failed ${lease.attempt} times, last with ${name}`)
          : queue.release(last, pauseAfter(lease));
    }
    await held.end();
    const last = held.current();
    if (last) await finish(last);
  }

  function start(lease: Lease): void {
    const job = carryOut(lease)
      .catch((error) => log.error({ detail: describe(error) }, 'A message could not be settled'))
      .finally(() => running.delete(job));
    running.add(job);
  }

  async function loop(): Promise<void> {
    while (!state.isStopping) {
      try {
        const room = maxAtOnce - running.size;
        if (room === 0) {
          await Promise.race(running);
          continue;
        }
        const leases = await queue.receive(room, leaseMs);
        for (const lease of leases) {
          if (state.isStopping) await queue.release(lease, 0);
          else start(lease);
        }
        if (leases.length < room) await pause(idlePollMs);
      } catch (error) {
        log.error({ detail: describe(error) }, 'The queue could not be read');
        await pause(pauseAfterErrorMs);
      }
    }
    await Promise.all(running);
  }

  async function pause(ms: number): Promise<void> {
    await Promise.race([sleep(ms), stopping.promise]);
  }

  const ended = loop();
  return {
    stop: async () => {
      state.isStopping = true;
      stopping.resolve();
      await ended;
    },
  };
}

/** Twice as long each time up to ten minutes, and up to a quarter more, so that what failed together does not come back together. */
function pauseAfter({ attempt, receipt }: Lease): number {
  return Math.ceil(Math.min(1_000 * 2 ** attempt, 600_000) * (1 + chanceOf(receipt) / 4));
}

function describe(error: unknown): string | undefined {
  if (error instanceof PortError) return error.message;
  return error instanceof Error ? error.stack : undefined;
}
