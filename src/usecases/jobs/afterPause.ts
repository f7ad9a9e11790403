import { epochOf, type Instant } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { allClaims } from '../people/claims.ts';
import { planLadder } from '../reminders/planLadder.ts';
import { requestDigest } from '../reminders/sendDigest.ts';
import { longestDelayMs, type PublishMessage } from './publishScheduled.ts';

/**
 * Asks again for what the queue held for later, as nobody has swept since then: the bot was away, and its state may
 * have come to another store with an empty queue. Where the queue still has it, several messages for one thing merge.
 */
export function askAfterPause(deps: Deps) {
  const { records, cooperation, queue, clock } = deps;
  const { keys } = records;
  const plan = planLadder(deps);

  return async (since: Instant): Promise<void> => {
    for (const { id } of cooperation.bodies) {
      for (const { value: meeting } of await records.meetings.list(keys.bodyPartition(id), keys.meeting(''))) {
        await askForPublication(meeting);
        // The steps of the pause; and those ahead, should the one before it have been taken just after the last sweep.
        await plan(meeting, since);
        await plan(meeting);
      }
    }
    for (const { entraId } of (await allClaims(deps)).values()) {
      const person = await records.people.read(keys.personPartition(entraId), keys.person);
      if (person?.value.digest) await requestDigest(deps, entraId);
    }
  };

  async function askForPublication({ id, body, startsAt, publishAt, publicationTold }: Meeting): Promise<void> {
    const now = clock();
    if (publishAt === undefined || publishAt === publicationTold || startsAt < now) return;
    const message: PublishMessage = { kind: 'publish', body, meetingId: id, at: publishAt };
    await queue.enqueue(message, Math.min(Math.max(0, epochOf(publishAt) - epochOf(now)), longestDelayMs));
  }
}
