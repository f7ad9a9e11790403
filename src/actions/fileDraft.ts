import { z } from 'zod/v4';
import { type Edge, voiceOf } from '../dialogue/edge.ts';
import { refusalText } from '../text/refusals.ts';
import { verbs } from '../views/buttons.ts';
import { filedMessage, filedText } from '../views/filedText.ts';
import { type IntakeExtras, intakeMessage } from '../views/intakeCard.ts';
import { type Action, action, answer, ownView } from './press.ts';
import { draftRef } from './showDraft.ts';

const text = z.string().max(2_000).default('');
const schema = draftRef.extend({
  number: text,
  title: text,
  type: text,
  body: text,
  meeting: text,
  date: text,
  time: text,
  place: text,
  deadline: text,
  access: z.enum(['open', 'restricted']).default('open'),
  legalBasis: text,
});

/**
 * «Legg på sakslisten»: files the case as corrected and shows the form of the document's next case, or shows the form
 * again with what is wrong.
 */
export function fileDraftAction(edge: Edge): Action {
  return action(edge, verbs.fileDraft, schema, async (event, data) => {
    const form = async (index: number, extras: IntakeExtras) =>
      answer(edge, await edge.useCases.readDraft(event, { ...data, index }), (voice, brought) => {
        const card = intakeMessage(voice, edge.cooperation, brought, extras);
        const text = extras.notice?.text ?? voice.say('intake.gone');
        return card ? ownView(event, card, text) : { kind: 'text', text };
      });

    const answered = await edge.useCases.fileDraft(event, data);
    const voice = voiceOf(edge, answered.acting);
    return answer(
      edge,
      answered,
      (_, filed) => {
        const text = filedText(voice, filed);
        const next = data.index + 1;
        if (next < filed.total) return form(next, { notice: { text, tone: 'good' } });
        return ownView(event, filedMessage(voice, filed), text);
      },
      (refusal) => {
        if (refusal.kind !== 'badField') return undefined;
        return form(data.index, { notice: { text: refusalText(voice, refusal), tone: 'attention' }, values: data });
      },
    );
  });
}
