import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { remarksMessage } from '../views/minutesDocument.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** The comments of a case, when the command could mean several. */
export function remarksAction(edge: Edge): Action {
  return action(edge, verbs.remarks, itemPress, async (event, data) => {
    const answered = await edge.useCases.readRemarks(event, data);
    return answer(edge, answered, (voice, remarks) => remarksMessage(voice, remarks));
  });
}

/** «Ta med i referatet», «Ikke ta med». */
export function markRemarkAction(edge: Edge): Action {
  const schema = itemPress.extend({
    commentId: z.string().min(1).max(300),
    marked: z.union([z.literal(0), z.literal(1)]),
  });
  return action(edge, verbs.markRemark, schema, async (event, data) => {
    const answered = await edge.useCases.markRemark(event, { ...data, marked: data.marked === 1 });
    return answer(edge, answered, (voice, remarks) => remarksMessage(voice, remarks));
  });
}
