import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, answer } from './press.ts';

const schema = z.object({ id: z.string().min(1).max(1_000) });

/** «Prøv igjen»: puts work that was given up back on the queue. */
export function retryJobAction(edge: Edge): Action {
  return action(edge, verbs.retryJob, schema, async (event, data) => {
    const answered = await edge.useCases.retryJob(event, data);
    return answer(edge, answered, (voice, { kind }) => ({
      kind: 'text',
      text: voice.say(kind === 'retried' ? 'jobs.retried' : 'post.settled'),
    }));
  });
}
