import type { Instant } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { nextTimeToRemind } from './quiet.ts';
import { startRound } from './startRound.ts';
import type { ReminderScope } from './types.ts';

/** What the preview's button carries: a claim, to be looked up. */
export interface SendReminderInput extends ReminderScope {
  /** Made for the preview: pressing twice sends once. */
  readonly nonce: string;
}

export interface ReminderStarted {
  readonly kind: 'started' | 'there';
  readonly meeting: Meeting;
  readonly sendAt: Instant;
  readonly isNow: boolean;
}

/** The secretariat's press under a preview: everyone who is missing then is reminded, once. */
export function sendReminder(deps: Deps): UseCase<SendReminderInput, ReminderStarted> {
  const { records, clock } = deps;
  const start = startRound(deps);

  return guarded(deps, {
    action: 'remind',
    async load({ body, meetingId, itemId }) {
      const { keys, meetings, items } = records;
      const [meeting, item] = await Promise.all([
        meetings.read(keys.bodyPartition(body), keys.meeting(meetingId)),
        itemId === undefined ? undefined : items.read(keys.meetingPartition(meetingId), keys.item(itemId)),
      ]);
      if (!meeting || (itemId !== undefined && !item)) return refused({ kind: 'itemNotFound' });
      return { subject: { body: meeting.value.body }, loaded: meeting.value };
    },
    async run({ loaded: meeting, acting }, { nonce, ...scope }): Promise<ReminderStarted | Refused> {
      const { body, startsAt } = meeting;
      if (meeting.state !== 'published') return refused({ kind: 'notPublished', body, startsAt });
      const sendAt = await nextTimeToRemind(deps, false);
      const now = clock();
      const kind = await start({
        ...scope,
        id: `hand-${nonce}`,
        askedBy: acting.actor.entraId,
        createdAt: now,
        dueAt: sendAt,
        state: 'waiting',
      });
      return { kind, meeting, sendAt, isNow: sendAt <= now };
    },
  });
}
