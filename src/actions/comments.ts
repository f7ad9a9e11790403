import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { commentsMessage } from '../views/commentsCard.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** «Vis kommentarer». */
export function commentsAction(edge: Edge): Action {
  return action(edge, verbs.comments, itemPress, async (event, data) => {
    const answered = await edge.useCases.readComments(event, data);
    return answer(edge, answered, (voice, list) => commentsMessage(voice, edge.cooperation, list, edge.clock()));
  });
}
