import { z } from 'zod/v4';
import { type Instant, isInstant } from '../../domain/instant.ts';
import type { Deps } from '../deps.ts';
import type { MeetingMessage } from '../meeting/announceMeeting.ts';
import { type DecisionMessage, decisionWriter } from '../outcome/recordOutcome.ts';
import { type OwnDataMessage, ownDataMessage } from '../personal/ownData.ts';
import { climbLadder } from '../reminders/climbLadder.ts';
import { deliver, type RemindMessage } from '../reminders/deliver.ts';
import type { LadderMessage } from '../reminders/planLadder.ts';
import { type RoundMessage, runRound } from '../reminders/runRound.ts';
import { type DigestMessage, sendDigest } from '../reminders/sendDigest.ts';
import { announceVersion, type VersionMessage } from './announceVersion.ts';
import { meetingChanged } from './meetingChanged.ts';
import { type DrawPublished, type PublishMessage, publishScheduled } from './publishScheduled.ts';
import { refreshItem } from './refreshItem.ts';
import type { RefreshMessage } from './refreshRequests.ts';
import { type SweepMessage, sweep } from './sweep.ts';

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

/** Every message that the worker knows. */
export type Job =
  | RefreshMessage
  | SweepMessage
  | VersionMessage
  | PublishMessage
  | MeetingMessage
  | DecisionMessage
  | OwnDataMessage
  | RoundMessage
  | RemindMessage
  | LadderMessage
  | DigestMessage;

export const jobSchema: z.ZodType<Job> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refresh'), meetingId: z.string(), itemId: z.string(), dueAt: instant }),
  z.object({ kind: z.literal('sweep'), period: z.number() }),
  z.object({ kind: z.literal('decision'), meetingId: z.string(), itemId: z.string() }),
  ownDataMessage,
  z.object({ kind: z.literal('meeting'), body: z.string(), meetingId: z.string() }),
  z.object({ kind: z.literal('publish'), body: z.string(), meetingId: z.string(), at: instant }),
  z.object({
    kind: z.literal('version'),
    body: z.string(),
    meetingId: z.string(),
    itemId: z.string(),
    version: z.number(),
  }),
  z.object({ kind: z.literal('round'), body: z.string(), meetingId: z.string(), roundId: z.string() }),
  z.object({ kind: z.literal('remind'), meetingId: z.string(), roundId: z.string(), person: z.string() }),
  z.object({
    kind: z.literal('ladder'),
    body: z.string(),
    meetingId: z.string(),
    deadline: instant,
    after: instant,
    chain: z.string(),
  }),
  z.object({ kind: z.literal('digest'), entraId: z.string(), at: instant }),
]);

/** What the bot does with people's own data. */
export interface Personal {
  readonly ownData: (message: OwnDataMessage) => Promise<number | undefined>;
  readonly housekeeping: () => Promise<void>;
}

/** Carries out one message. Gives how long to wait when there is more to do, or undefined when it is done. */
export function createJobs(
  deps: Deps,
  drawPublished: DrawPublished,
  personal: Personal | undefined,
): (job: Job) => Promise<number | undefined> {
  const refresh = refreshItem(deps);
  const runSweep = sweep(deps);
  const announce = announceVersion(deps);
  const followChange = meetingChanged(deps);
  const copyDecision = decisionWriter(deps);
  const publish = publishScheduled(deps, drawPublished);
  const round = runRound(deps);
  const remind = deliver(deps);
  const climb = climbLadder(deps);
  const digest = sendDigest(deps);

  return async (job) => {
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
      case 'ownData':
        return personal?.ownData(job);
      case 'meeting':
        return followChange(job);
      case 'publish':
        return publish(job);
      case 'round':
        return round(job);
      case 'remind':
        return remind(job);
      case 'ladder':
        return climb(job);
      case 'digest':
        return digest(job);
      case 'refresh': {
        const outcome = await refresh(job.meetingId, job.itemId, job.dueAt);
        return outcome.kind === 'again' ? outcome.afterMs : undefined;
      }
    }
  };
}
