import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, answer } from './press.ts';

const schema = z.object({
  person: z.string().min(1).max(320),
  entraId: z.guid(),
  decision: z.enum(['release', 'restore']),
});

const sentences = {
  released: 'account.is_released',
  restored: 'account.is_restored',
  settled: 'post.settled',
  own: 'account.own',
} as const;

/** «Løs kontoen» and «Bruk kontoen igjen»: the secretariat's word on a person's account. */
export function decideAccountAction(edge: Edge): Action {
  return action(edge, verbs.decideAccount, schema, async (event, data) => {
    const answered = await edge.useCases.decideAccount(event, data);
    return answer(edge, answered, ({ say }, { kind, person: { name } }) => ({
      kind: 'text',
      text: say(sentences[kind], { name }),
    }));
  });
}
