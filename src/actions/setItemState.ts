import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { itemStateText } from '../views/itemStateText.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** Closes an item for answers, when the command could mean several. */
export function closeItemAction(edge: Edge): Action {
  return stateAction(edge, verbs.close, 'closed');
}

/** Opens an item again, when the command could mean several. */
export function reopenItemAction(edge: Edge): Action {
  return stateAction(edge, verbs.reopen, 'open');
}

function stateAction(edge: Edge, verb: typeof verbs.close | typeof verbs.reopen, state: 'open' | 'closed'): Action {
  const setState = state === 'closed' ? edge.useCases.closeItem : edge.useCases.reopenItem;
  return action(edge, verb, itemPress, async (event, data) => {
    const answered = await setState(event, data);
    return answer(edge, answered, (voice, result) => ({ kind: 'text', text: itemStateText(voice, state, result) }));
  });
}
