import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';

/** The queue's message for it: what a meeting's items and people are to follow. */
export interface MeetingMessage {
  readonly kind: 'meeting';
  readonly body: string;
  readonly meetingId: string;
}

/** Time for the meeting to be written. */
const delayMs = 1_000;

/** To be called before the meeting is written: a crash after that is healed by the job. */
export async function announceMeeting(
  { queue }: Pick<Deps, 'queue'>,
  { id, body }: Pick<Meeting, 'id' | 'body'>,
  afterMs = delayMs,
): Promise<void> {
  await queue.enqueue({ kind: 'meeting', body, meetingId: id } satisfies MeetingMessage, afterMs);
}
