import type { BodyId } from '../../domain/cooperation.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import { PortError } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { syncRoster } from '../people/syncRoster.ts';
import { change } from '../records/change.ts';
import { planLadder } from '../reminders/planLadder.ts';
import { type PostOutcome, postIdOf, postOnce } from './postOnce.ts';

/** A card whose fate the secretariat must decide. */
export interface UnknownPost {
  readonly meetingId: string;
  readonly postId: string;
  /** The item's number, or undefined for the agenda. */
  readonly number?: string | undefined;
}

export interface Published {
  readonly meeting: Meeting;
  readonly conversation: ConversationRef;
  readonly counts: Readonly<Record<PostOutcome, number>>;
  readonly unknown: readonly UnknownPost[];
}

/**
 * Posts a meeting's agenda in the body's chat: one card for the agenda and one for each orientation case.
 * Doing it again posts only what is not there yet, so it can be repeated after a crash. No person's rights are checked.
 */
export function publishMeeting(deps: Deps) {
  const { records, clock } = deps;
  const post = postOnce(deps);
  const sync = syncRoster(deps);
  const plan = planLadder(deps);

  return async (meeting: Meeting): Promise<Published | Refused> => {
    const { body } = meeting;
    const binding = await records.bindings.read(records.keys.bindingPartition, records.keys.binding(body));
    const conversation = binding?.value.conversation;
    if (!conversation) return refused({ kind: 'notBound', body });
    if ((await agendaOf(deps, meeting.id)).length === 0) {
      return refused({ kind: 'emptyAgenda', body, startsAt: meeting.startsAt });
    }
    const opened = (await openMeeting(meeting)) ?? meeting;
    await learnSeats(body, conversation);
    const items = await openDrafts(meeting.id);
    await plan(opened);
    return postAll(meeting, items, conversation);
  };

  /** So that the cards can offer every member a view of their own; the cards are posted without it as well. */
  async function learnSeats(body: BodyId, conversation: ConversationRef): Promise<void> {
    try {
      await sync(body, conversation);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      deps.log.warn({ body, error: error.name }, 'The roster could not be read before publishing');
    }
  }

  async function openMeeting(meeting: Meeting): Promise<Meeting | undefined> {
    const { keys, meetings } = records;
    return change(
      meetings,
      keys.bodyPartition(meeting.body),
      keys.meeting(meeting.id),
      (current): Meeting | undefined =>
        current?.state === 'planned'
          ? { ...current, state: 'published', publishedAt: clock(), publishAt: undefined }
          : undefined,
    );
  }

  async function openDrafts(meetingId: string): Promise<readonly AgendaItem[]> {
    const { keys, items } = records;
    const opened: AgendaItem[] = [];
    for (const item of await agendaOf(deps, meetingId)) {
      const now = await change(
        items,
        keys.meetingPartition(meetingId),
        keys.item(item.id),
        (current): AgendaItem | undefined => (current?.state === 'draft' ? { ...current, state: 'open' } : undefined),
      );
      opened.push(now ?? item);
    }
    return opened;
  }

  async function postAll(
    meeting: Meeting,
    items: readonly AgendaItem[],
    conversation: ConversationRef,
  ): Promise<Published> {
    const counts: Record<PostOutcome, number> = {
      posted: 0,
      there: 0,
      underway: 0,
      unknown: 0,
      throttled: 0,
      failed: 0,
    };
    const unknown: UnknownPost[] = [];
    const asked = items.filter((item) => item.type === 'orientering' && item.state === 'open');
    for (const item of [undefined, ...asked]) {
      const target = { body: meeting.body, meetingId: meeting.id, itemId: item?.id, conversation };
      const outcome = await post(target);
      counts[outcome]++;
      if (outcome === 'unknown') {
        unknown.push({ meetingId: meeting.id, postId: postIdOf(target), number: item?.number });
      }
    }
    return { meeting, conversation, counts, unknown };
  }
}
