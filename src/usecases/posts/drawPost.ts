import { createHash } from 'node:crypto';
import type { BodyId } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { languageOf } from '../people/reach.ts';
import type { PersonalNotice } from '../records/types.ts';
import { drawRound } from '../reminders/drawRound.ts';
import { drawMeetingNotice } from './meetingNotice.ts';
import { readSharedItem } from './sharedView.ts';

/** Which card belongs where. Without an item it is the agenda's. */
export interface PostTarget {
  readonly body: BodyId;
  readonly meetingId: string;
  readonly itemId?: string | undefined;
  readonly conversation: ConversationRef;
  /** Instead of the card: tells one person something, once. */
  readonly notice?: PersonalNotice | undefined;
}

/** A card as it should look now. */
export interface Drawing {
  readonly message: OutgoingMessage;
  /** Tells whether two drawings look the same. */
  readonly hash: string;
  /** When the state behind it was read. */
  readonly readAt: Instant;
}

/** Draws a card from the state as it is now; undefined when its meeting or item is not there. */
export function drawPost(deps: Pick<Deps, 'records' | 'cooperation' | 'presenter' | 'reminderCards' | 'clock'>) {
  const { records, presenter, clock } = deps;
  const { keys } = records;

  return async (target: PostTarget): Promise<Drawing | undefined> => {
    const readAt = clock();
    const message = await drawMessage(target);
    return message && { message, readAt, hash: createHash('sha256').update(JSON.stringify(message)).digest('hex') };
  };

  async function drawMessage(target: PostTarget): Promise<OutgoingMessage | undefined> {
    if (target.notice?.about === 'reminder') return drawRound(deps, target, target.notice);
    if (target.notice?.about) return drawMeetingNotice(deps, target, target.notice);
    if (!target.itemId) return drawAgenda(target);
    return target.notice ? drawNotice(target.meetingId, target.itemId, target.notice) : drawItem(target, target.itemId);
  }

  async function drawNotice(meetingId: string, itemId: string, { version, entraId }: PersonalNotice) {
    const partition = keys.paperPartition(itemId);
    const [item, after, before, person] = await Promise.all([
      records.items.read(keys.meetingPartition(meetingId), keys.item(itemId)),
      records.papers.read(partition, keys.paper(version)),
      records.papers.read(partition, keys.paper(version - 1)),
      records.people.read(keys.personPartition(entraId), keys.person),
    ]);
    if (!item || !after || !before) return undefined;
    return presenter.newVersion(item.value, before.value, after.value, languageOf(deps.cooperation, person?.value));
  }

  async function drawItem({ meetingId, conversation }: PostTarget, itemId: string) {
    const item = await records.items.read(keys.meetingPartition(meetingId), keys.item(itemId));
    if (!item) return undefined;
    const scope = conversation.scope === 'channel' ? 'channel' : 'group';
    return presenter.sharedItem(await readSharedItem(deps, item.value, scope));
  }

  async function drawAgenda({ body, meetingId }: PostTarget) {
    const meeting = await records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
    return meeting && presenter.agenda(meeting.value, await agendaOf(deps, meetingId));
  }
}
