import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { historyMessage } from '../views/historyCard.ts';
import { type Action, action, answer, itemPress } from './press.ts';

/** «Vis historikk». */
export function historyAction(edge: Edge): Action {
  return action(edge, verbs.history, itemPress, async (event, data) => {
    const answered = await edge.useCases.readHistory(event, data);
    return answer(edge, answered, (voice, history) => historyMessage(voice, history));
  });
}

/** «Knytt til AKG 12/20»: what the history card suggests. */
export function linkAction(edge: Edge): Action {
  const schema = itemPress.extend({
    body: z.string().min(1).max(16),
    year: z.number().int().min(1900).max(2999),
    sequence: z.number().int().min(0).max(9_999),
  });
  return action(edge, verbs.link, schema, async (event, { body, year, sequence, ...ref }) => {
    const answered = await edge.useCases.linkCase(event, { ...ref, to: { body, year, sequence } });
    return answer(edge, answered, async (_voice, { item }) => {
      const again = await edge.useCases.readHistory(event, { meetingId: item.meetingId, itemId: item.id });
      return answer(edge, again, (voice, history) => historyMessage(voice, history));
    });
  });
}
