import type { Notice } from '../cards/notice.ts';
import type { Edge } from '../dialogue/edge.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { PressEvent, PressReply } from '../ports/dialogue.ts';
import { refusalText } from '../text/refusals.ts';
import type { Voice } from '../text/voice.ts';
import type { Respond, Responded, RespondInput } from '../usecases/respond.ts';
import { itemCard } from '../views/itemCard.ts';
import { answer, ownView } from './press.ts';
import { showItem } from './showItem.ts';

/**
 * Gives an answer and shows the person their own view with what came of it. A press on a card that shows an older
 * version of the paper gets the new one.
 */
export async function giveAnswer(
  edge: Edge,
  event: PressEvent,
  input: RespondInput,
  respond: Respond,
  sentence: (voice: Voice, responded: Responded) => string,
  onRefusal?: (refusal: Refusal) => Promise<PressReply | undefined>,
): Promise<PressReply> {
  const answered = await respond(event, input);
  return answer(
    edge,
    answered,
    (voice, responded) => {
      const { item, may, entry, kind, asDeputy } = responded;
      const told = sentence(voice, responded);
      const text = asDeputy && entry.answer !== 'withdrawn' ? `${told} ${voice.say('msg.as_deputy')}` : told;
      const notice: Notice = { text, tone: kind === 'answered' ? 'good' : 'neutral' };
      const own = entry.answer === 'withdrawn' ? undefined : entry;
      return ownView(event, itemCard(voice, { item, may, own, notice, isAnswerInNotice: true }), text);
    },
    (refusal) =>
      refusal.kind === 'paperChanged'
        ? showItem(edge, event, input, (voice) => ({ text: refusalText(voice, refusal), tone: 'warning' }))
        : onRefusal?.(refusal),
  );
}
