import { setTimeout } from 'node:timers/promises';
import { z } from 'zod/v4';
import { type Instant, isInstant } from '../../domain/instant.ts';
import { PortError } from '../../ports/errors.ts';
import type { Lease } from '../../ports/queue.ts';
import type { Deps } from '../deps.ts';
import { type DecisionMessage, decisionWriter } from '../outcome/recordOutcome.ts';
import { type OwnData, type OwnDataMessage, ownDataMessage } from '../personal/ownData.ts';
import { announceVersion, type VersionMessage } from './announceVersion.ts';
import { type MeetingMessage, meetingChanged } from './meetingChanged.ts';
import { type DrawPublished, type PublishMessage, publishScheduled } from './publishScheduled.ts';
import { refreshItem } from './refreshItem.ts';
import type { RefreshMessage } from './refreshRequests.ts';
import { type SweepMessage, sweep } from './sweep.ts';

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));
type Job =
  | RefreshMessage
  | SweepMessage
  | VersionMessage
  | PublishMessage
  | MeetingMessage
  | DecisionMessage
  | OwnDataMessage;

const jobSchema: z.ZodType<Job> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refresh'), meetingId: z.string(), itemId: z.string(), dueAt: instant }),
  z.object({ kind: z.literal('sweep'), period: z.number() }),
  z.object({ kind: z.literal('decision'), meetingId: z.string(), itemId: z.string() }),
  z.object({ kind: z.literal('meeting'), body: z.string(), meetingId: z.string() }),
  ownDataMessage,
  z.object({ kind: z.literal('publish'), body: z.string(), meetingId: z.string(), at: instant }),
  z.object({
    kind: z.literal('version'),
    body: z.string(),
    meetingId: z.string(),
    itemId: z.string(),
    version: z.number(),
  }),
]);

const leaseMs = 60_000;
const pauseAfterErrorMs = 2_000;
const maxPerPoll = 16;
/** With the back-off below, about an hour. */
const maxAttempts = 12;

export interface WorkerOptions {
  /** How long to wait before an empty queue is asked again. */
  readonly idlePollMs: number;
  readonly drawPublished: DrawPublished;
  readonly personal?: { readonly ownData: OwnData; readonly housekeeping: () => Promise<void> } | undefined;
}

export interface Worker {
  /** Takes no more messages and waits for those under way. */
  stop(): Promise<void>;
}

/**
 * Carries out the queue's messages, one at a time, until it is stopped. What fails is tried again later.
 * An empty queue is asked again after `idlePollMs`.
 */
export function startWorker(deps: Deps, { idlePollMs, drawPublished, personal }: WorkerOptions): Worker {
  const { queue, log } = deps;
  const refresh = refreshItem(deps);
  const runSweep = sweep(deps);
  const announce = announceVersion(deps);
  const followChange = meetingChanged(deps);
  const copyDecision = decisionWriter(deps);
  const publish = publishScheduled(deps, drawPublished);
  const stopping = new AbortController();

  async function carryOut(lease: Lease): Promise<void> {
    const job = jobSchema.safeParse(lease.message);
    if (!job.success) {
      await queue.bury(lease, 'not a message this version knows');
      return;
    }
    try {
      await run(job.data, lease);
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      log.error({ job: job.data.kind, attempt: lease.attempt, error: name, detail: describe(error) }, 'A job failed');
      if (lease.attempt >= maxAttempts) await queue.bury(lease, `failed ${lease.attempt} times, last with ${name}`);
      else await queue.release(lease, Math.min(1_000 * 2 ** lease.attempt, 600_000));
    }
  }

  async function run(job: Job, lease: Lease): Promise<void> {
    const afterMs = await runJob(job);
    if (afterMs === undefined) await queue.complete(lease);
    else await queue.release(lease, afterMs);
  }

  /** Gives how long to wait when there is more to do. */
  async function runJob(job: Job): Promise<number | undefined> {
    switch (job.kind) {
      case 'sweep':
        await runSweep(job.period);
        await personal?.housekeeping();
        return undefined;
      case 'version':
        return announce(job);
      case 'decision':
        await copyDecision(job);
        return undefined;
      case 'meeting':
        return followChange(job);
      case 'ownData':
        return personal?.ownData.prepare(job);
      case 'publish':
        return publish(job);
      case 'refresh': {
        const outcome = await refresh(job.meetingId, job.itemId, job.dueAt);
        return outcome.kind === 'again' ? outcome.afterMs : undefined;
      }
    }
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const leases = await queue.receive(maxPerPoll, leaseMs);
        for (const lease of leases) {
          if (stopping.signal.aborted) await queue.release(lease, 0);
          else await carryOut(lease);
        }
        if (leases.length === 0) await pause(idlePollMs, stopping.signal);
      } catch (error) {
        log.error({ detail: describe(error) }, 'The queue could not be read');
        await pause(pauseAfterErrorMs, stopping.signal);
      }
    }
  }

  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function describe(error: unknown): string | undefined {
  if (error instanceof PortError) return error.message;
  return error instanceof Error ? error.stack : undefined;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}
