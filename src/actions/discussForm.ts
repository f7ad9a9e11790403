import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { discussForm } from '../views/forms.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** «Jeg ønsker saken drøftet i møtet»: the form with the optional reason. */
export function discussFormAction(edge: Edge): Action {
  return action(edge, verbs.discussForm, itemPress, async (event, data) => {
    const answered = await edge.useCases.openDiscussionForm(event, data);
    return answer(edge, answered, (voice, subject) => discussForm(voice, subject));
  });
}
