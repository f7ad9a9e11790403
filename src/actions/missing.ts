import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { missingMessage } from '../views/missingCard.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** «Hvem mangler?». */
export function missingAction(edge: Edge): Action {
  return action(edge, verbs.missing, itemPress, async (event, data) => {
    const answered = await edge.useCases.readMissing(event, data);
    return answer(edge, answered, (voice, missing) => missingMessage(voice, edge.cooperation, missing, edge.clock()));
  });
}
