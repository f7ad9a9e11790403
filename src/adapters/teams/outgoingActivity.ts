import {
  ActionTypes,
  type Activity,
  ActivityTypes,
  type Entity,
  type SuggestedActions,
  TextFormatTypes,
} from 'botbuilder';
import type { Mention, OutgoingMessage } from '../../ports/messenger.ts';
import { visibleText } from './visibleText.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * The activity that carries the message. A card goes alone, with its summary for notifications: Teams splits an
 * activity with both text and card, and gives no message id for it.
 */
export function outgoingActivity(message: OutgoingMessage): Partial<Activity> {
  if (message.kind === 'text') {
    const { text, mentions = [] } = message;
    if (mentions.length > 0) return mentioning(text, mentions);
    return { type: ActivityTypes.Message, text: visibleText(text), textFormat: TextFormatTypes.Plain };
  }
  return {
    type: ActivityTypes.Message,
    summary: message.summary,
    attachments: [{ contentType: cardType, content: message.card }],
    ...(message.suggestions?.length ? { suggestedActions: suggestedActions(message.suggestions) } : {}),
  };
}

/** A press writes the words to the bot as if the person had. */
function suggestedActions(suggestions: readonly string[]): SuggestedActions {
  return { to: [], actions: suggestions.map((words) => ({ type: ActionTypes.ImBack, title: words, value: words })) };
}

/** Teams finds the tags in Markdown only; whoever asks for mentions has made the rest of the text harmless. */
function mentioning(text: string, mentions: readonly Mention[]): Partial<Activity> {
  const entities = mentions.map(mentionEntity);
  return { type: ActivityTypes.Message, text, textFormat: TextFormatTypes.Markdown, entities };
}

function mentionEntity({ tag, name, channelUserId }: Mention): Entity {
  return { type: 'mention', text: tag, mentioned: { id: channelUserId, name } };
}
