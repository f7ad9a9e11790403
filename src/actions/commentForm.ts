import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { commentForm } from '../views/forms.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** «Skriv kommentar»: the form. */
export function commentFormAction(edge: Edge): Action {
  return action(edge, verbs.commentForm, itemPress, async (event, data) => {
    const answered = await edge.useCases.openCommentForm(event, data);
    return answer(edge, answered, (voice, subject) => commentForm(voice, subject, edge.newNonce()));
  });
}
