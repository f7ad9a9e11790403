import { type Activity, ActivityTypes, TextFormatTypes } from 'botbuilder';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import { visibleText } from './visibleText.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * The activity that carries the message. A card goes alone, with its summary for notifications: Teams splits an
 * activity with both text and card, and gives no message id for it.
 */
export function outgoingActivity(message: OutgoingMessage): Partial<Activity> {
  if (message.kind === 'text') {
    return { type: ActivityTypes.Message, text: visibleText(message.text), textFormat: TextFormatTypes.Plain };
  }
  return {
    type: ActivityTypes.Message,
    summary: message.summary,
    attachments: [{ contentType: cardType, content: message.card }],
  };
}
