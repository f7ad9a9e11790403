import type { Instant } from '../domain/instant.ts';
import type { MessageEvent, PressEvent } from '../ports/dialogue.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { ItemView } from '../usecases/readItem.ts';
import { itemCard } from './itemCard.ts';

/** An item's card as the answer to a question. Where others read along, it does not tell what the asker answered. */
export function saidItem(
  voice: Voice,
  view: ItemView,
  event: MessageEvent | PressEvent,
  asOf: Instant,
): OutgoingMessage {
  const isOwn = event.conversation.scope === 'personal' || (event.kind === 'press' && event.reply === 'private');
  return itemCard(voice, { ...view, own: isOwn ? view.own : undefined, isRecused: isOwn && view.isRecused, asOf });
}
