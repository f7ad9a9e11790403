import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { intakeMessage } from '../views/intakeCard.ts';
import { type Action, action, answer, ownView } from './press.ts';

/** Which case of which document a form is about. */
export const draftRef = z.object({
  draftId: z.string().regex(/^[0-9a-f]{32}$/),
  index: z.number().int().min(0).max(500),
});

/** «Neste sak», «Forrige sak»: the form of another case of the same document. */
export function showDraftAction(edge: Edge): Action {
  return action(edge, verbs.showDraft, draftRef, async (event, data) =>
    answer(edge, await edge.useCases.readDraft(event, data), (voice, brought) => {
      const card = intakeMessage(voice, edge.cooperation, brought);
      return card ? ownView(event, card, undefined) : { kind: 'text', text: voice.say('intake.gone') };
    }),
  );
}
