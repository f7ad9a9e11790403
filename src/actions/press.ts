import { z } from 'zod/v4';
import { type Edge, voiceOf, voiceOfClient } from '../dialogue/edge.ts';
import { languages } from '../domain/language.ts';
import { isRefused, type Refusal } from '../domain/refusal.ts';
import type { Dialogue, PressEvent, PressReply } from '../ports/dialogue.ts';
import { refusalText } from '../text/refusals.ts';
import type { Voice } from '../text/voice.ts';
import type { Answered } from '../usecases/guard.ts';
import type { Verb } from '../views/buttons.ts';

export type Action = Dialogue['actions'][number];

const id = z.string().min(1).max(200);

/** What every button on an item sends back. */
export const itemPress = z.object({
  meetingId: id,
  itemId: id,
  paperVersion: z.number().int().positive(),
  language: z.enum(languages),
});

/** What an input sends back; absent from clients that send no inputs. Longer than any limit we set is cut off here. */
export const inputText = z.string().max(20_000).default('');

/** A nonce that we put into a form. */
export const nonce = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** An action that checks what the client claims before it does anything with it. */
export function action<T>(
  edge: Edge,
  verb: Verb,
  schema: z.ZodType<T>,
  run: (event: PressEvent, data: T) => Promise<PressReply>,
): Action {
  return {
    verb,
    async run(event) {
      const data = schema.safeParse(event.data);
      if (data.success) return run(event, data.data);
      return { kind: 'text', text: voiceOfClient(edge, event).say('err.old_button') };
    },
  };
}

/**
 * The reply to a press: what came of it in the person's language, or the sentence that says why not.
 * `onRefusal` may have something better than the sentence.
 */
export async function answer<O extends object>(
  edge: Edge,
  { acting, outcome }: Answered<O>,
  draw: (voice: Voice, outcome: O) => PressReply | Promise<PressReply>,
  onRefusal?: (refusal: Refusal) => Promise<PressReply | undefined> | undefined,
): Promise<PressReply> {
  const voice = voiceOf(edge, acting);
  if (!isRefused(outcome)) return draw(voice, outcome);
  return (await onRefusal?.(outcome.refusal)) ?? { kind: 'text', text: refusalText(voice, outcome.refusal) };
}

/**
 * The person's own view of the card, with what just happened. Old clients cannot be shown a view of their own;
 * in a conversation with others they get the sentence alone.
 */
export function ownView(
  event: PressEvent,
  card: PressReply & { kind: 'card' },
  notice: string | undefined,
): PressReply {
  return isReadByOthers(event) && notice ? { kind: 'text', text: notice } : card;
}

/** Whether others read the answer to a press: that of an old client is posted into the conversation. */
export function isReadByOthers({ reply, conversation }: PressEvent): boolean {
  return reply === 'posted' && conversation.scope !== 'personal';
}
