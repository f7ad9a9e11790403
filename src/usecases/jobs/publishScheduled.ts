import { epochOf, type Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { isRefused, type Refused } from '../../domain/refusal.ts';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { tellSecretariat } from '../people/tellSecretariat.ts';
import { type Published, publishMeeting } from '../posts/publishMeeting.ts';
import { change } from '../records/change.ts';

/** The queue's message for it; it counts only while the meeting has this very time. */
export interface PublishMessage {
  readonly kind: 'publish';
  readonly body: string;
  readonly meetingId: string;
  readonly at: Instant;
}

/** Draws what came of it for a person of the secretariat. */
export type DrawPublished = (outcome: Published | Refused, language: Language) => readonly OutgoingMessage[];

/** A little under the queue's limit of 7 days; later times are reached in several steps. */
export const longestDelayMs = 6 * 24 * 60 * 60 * 1_000;
const throttledRetryMs = 60_000;

/**
 * Publishes an agenda when its time has come, and tells the secretariat what came of it.
 * Gives how long to wait when the time has not come, or the platform asked us to wait.
 */
export function publishScheduled(deps: Deps, draw: DrawPublished) {
  const { records, clock } = deps;
  const publish = publishMeeting(deps);
  const tell = tellSecretariat(deps);

  return async ({ body, meetingId, at }: PublishMessage): Promise<number | undefined> => {
    const { keys, meetings } = records;
    const meeting = await meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
    if (!meeting || (meeting.value.publishAt !== at && meeting.value.state !== 'published')) return undefined;
    const remainingMs = epochOf(at) - epochOf(clock());
    if (remainingMs > 0) return Math.min(remainingMs, longestDelayMs);

    const outcome = await publish(meeting.value);
    if (!isRefused(outcome) && outcome.counts.throttled > 0) return throttledRetryMs;
    if (await isFirstToTell(meeting.value, at)) await tell(body, (language) => draw(outcome, language));
    return undefined;
  };

  /** Of several messages for one time, one tells. */
  async function isFirstToTell({ id, body }: Meeting, at: Instant): Promise<boolean> {
    const { keys, meetings } = records;
    let isFirst = false;
    await change(meetings, keys.bodyPartition(body), keys.meeting(id), (current): Meeting | undefined => {
      isFirst = current !== undefined && current.publicationTold !== at;
      return isFirst && current ? { ...current, publicationTold: at } : undefined;
    });
    return isFirst;
  }
}
