import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, itemPress } from './press.ts';
import { showItem } from './showItem.ts';

/** A form's «Avbryt»: back to the case. */
export function cancelFormAction(edge: Edge): Action {
  return action(edge, verbs.cancelForm, itemPress, async (event, ref) => {
    await edge.useCases.cancelForm(event, ref);
    return showItem(edge, event, ref);
  });
}
