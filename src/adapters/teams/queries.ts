import type { MessagingExtensionResult } from 'botbuilder';
import type { QueryHit } from '../../ports/dialogue.ts';
import { visibleText } from './visibleText.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';
const thumbnail = 'application/vnd.microsoft.card.thumbnail';

/** The list that the compose box shows; choosing a line inserts its card. */
export function queryResult(hits: readonly QueryHit[]): MessagingExtensionResult {
  return {
    type: 'result',
    attachmentLayout: 'list',
    attachments: hits.map(({ title, detail, card }) => ({
      contentType: adaptive,
      content: card,
      preview: { contentType: thumbnail, content: { title: visibleText(title), text: visibleText(detail) } },
    })),
  };
}

/** A sentence in place of the list. */
export function queryMessage(text: string): MessagingExtensionResult {
  return { type: 'message', text: visibleText(text) };
}
