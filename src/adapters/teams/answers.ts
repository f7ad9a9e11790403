import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { MessageEvent, PressEvent, PressReply, RosterEvent } from '../../ports/dialogue.ts';
import type { Log } from '../../ports/log.ts';
import type { Messenger, OutgoingMessage } from '../../ports/messenger.ts';
import { pressResponse } from './invokeResponse.ts';
import { messageOf, pressOf, rosterEventOf } from './turnEvent.ts';

type Handler = (context: TurnContext) => Promise<void>;

/** Makes route handlers of the dialogue's functions: each runs on the turn's event and delivers what comes back. */
export interface Answers {
  message(run: (event: MessageEvent) => Promise<readonly OutgoingMessage[]>): Handler;
  roster(run: (event: RosterEvent) => Promise<readonly OutgoingMessage[]>): Handler;
  /** An invoke is answered to the one who pressed; a Submit of an older client can only be answered in the open. */
  press(run: (event: PressEvent) => Promise<PressReply>): Handler;
}

/** Answers that post into the conversation, and its thread, where the event came from. */
export function createAnswers(messenger: Messenger, log: Log): Answers {
  async function postAll(conversation: ConversationRef, correlationId: string, messages: readonly OutgoingMessage[]) {
    for (const message of messages) {
      const { kind } = await messenger.post(conversation, message);
      if (kind !== 'sent') {
        log.warn({ correlationId, outcome: kind }, 'an answer was not delivered');
      }
    }
  }

  return {
    message: (run) => async (context) => {
      const event = messageOf(context);
      if (event) {
        await postAll(event.conversation, event.correlationId, await run(event));
      }
    },
    roster: (run) => async (context) => {
      const event = rosterEventOf(context);
      if (event) {
        await postAll(event.conversation, event.correlationId, await run(event));
      }
    },
    press: (run) => async (context) => {
      const event = pressOf(context);
      if (!event) {
        return;
      }
      const reply = await run(event);
      if (context.activity.type === ActivityTypes.Invoke) {
        await context.sendActivity(pressResponse(reply));
      } else {
        await postAll(event.conversation, event.correlationId, [reply]);
      }
    },
  };
}
