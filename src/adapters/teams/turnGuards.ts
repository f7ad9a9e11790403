import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Turn } from '../../ports/dialogue.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { InboundEvent } from './decode.ts';
import { pressResponse, queryResponse } from './invokeResponse.ts';
import type { Pace } from './pace.ts';
import { queryMessage } from './queries.ts';

/** What stands before the dialogue's own functions. */
export interface TurnGuards {
  readonly pace: Pace;
  /** The sentence for someone who is too fast, in their language. */
  tooFast(turn: Turn): Promise<string>;
  /** Whether no replica has answered this activity before; remembers it. Throws what the store throws. */
  isFirst(turn: Turn): Promise<boolean>;
}

/** Gives false, when the turn is one too many, after having said so. */
export async function keepsPace(
  context: TurnContext,
  event: InboundEvent,
  { pace, tooFast }: TurnGuards,
  messenger: Messenger,
): Promise<boolean> {
  // A search runs with every letter: it counts for the person, not for the chat.
  const isByItself = event.kind === 'query' || (event.kind === 'press' && event.trigger === 'automatic');
  const verdict = pace(event, isByItself);
  if (verdict.kind === 'go') return true;
  // A press must have an answer, else the client shows an error of its own; a message may stay without.
  if (event.kind === 'query') {
    await context.sendActivity(queryResponse(queryMessage(await tooFast(event))));
  } else if (context.activity.type === ActivityTypes.Invoke) {
    await context.sendActivity(pressResponse({ kind: 'text', text: await tooFast(event) }));
  } else if (verdict.tell) {
    await messenger.post(event.conversation, { kind: 'text', text: await tooFast(event) });
  }
  return false;
}
