import { type Activity, ActivityTypes, type MessagingExtensionResult } from 'botbuilder';
import type { PressReply } from '../../ports/dialogue.ts';
import { visibleText } from './visibleText.ts';

/**
 * The answer to a press. Sent by us and not by teams-ai, which would write a card that has `refresh` over the shared
 * message, so that everyone saw one person's view of it.
 */
export function pressResponse(reply: PressReply): Partial<Activity> {
  const body =
    reply.kind === 'card'
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: visibleText(reply.text) };
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body } };
}

/** The answer to a search from the compose box. */
export function queryResponse(composeExtension: MessagingExtensionResult): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body: { composeExtension } } };
}

/** The answer to an invoke that is none of ours: taken, and nothing to say. */
export function emptyResponse(): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status: 200 } };
}
