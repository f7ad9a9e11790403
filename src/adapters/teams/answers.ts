import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { MessageEvent, PressEvent, PressReply, RosterEvent, Turn } from '../../ports/dialogue.ts';
import type { Log } from '../../ports/log.ts';
import type { Messenger, OutgoingMessage } from '../../ports/messenger.ts';
import { pressResponse } from './invokeResponse.ts';
import { messageOf, pressOf, rosterEventOf } from './turnEvent.ts';
import type { TurnGuards } from './turnGuards.ts';

type Handler = (context: TurnContext) => Promise<void>;

/** Makes route handlers of the dialogue's functions: each runs on the turn's event and delivers what comes back. */
export interface Answers {
  message(run: (event: MessageEvent) => Promise<readonly OutgoingMessage[]>): Handler;
  roster(run: (event: RosterEvent) => Promise<readonly OutgoingMessage[]>): Handler;
  /** An invoke is answered to the one who pressed; a Submit of an older client can only be answered in the open. */
  press(run: (event: PressEvent) => Promise<PressReply>): Handler;
}

/**
 * Answers that post into the conversation, and its thread, where the event came from. What another replica has begun
 * to answer is not answered here; the use cases see to it that it is not done twice either.
 */
export function createAnswers(messenger: Messenger, log: Log, guards?: TurnGuards): Answers {
  /** Whether it is the first is asked meanwhile, so that no answer comes later for it. */
  async function answering(event: Turn, run: () => Promise<readonly OutgoingMessage[]>): Promise<void> {
    const [isFirst, messages] = await Promise.all([guards?.isFirst(event) ?? true, run()]);
    if (isFirst) await postAll(event, messages);
    else log.info({ correlationId: event.correlationId }, 'a repeated activity was not answered again');
  }

  async function postAll({ conversation, correlationId }: Turn, messages: readonly OutgoingMessage[]): Promise<void> {
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
        await answering(event, () => run(event));
      }
    },
    roster: (run) => async (context) => {
      const event = rosterEventOf(context);
      if (event) {
        await answering(event, () => run(event));
      }
    },
    press: (run) => async (context) => {
      const event = pressOf(context);
      if (!event) {
        return;
      }
      if (context.activity.type === ActivityTypes.Invoke) {
        await context.sendActivity(pressResponse(await run(event)));
      } else {
        await answering(event, async () => [await run(event)]);
      }
    },
  };
}
