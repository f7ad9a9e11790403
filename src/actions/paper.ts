import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { paperMessage } from '../views/paperCard.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** «Vis saksframlegget». */
export function paperAction(edge: Edge): Action {
  return action(edge, verbs.paper, itemPress, async (event, data) => {
    const answered = await edge.useCases.readPaper(event, data);
    return answer(edge, answered, (voice, paper) => paperMessage(voice, paper));
  });
}
