import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, answer } from './press.ts';

const text = z.string().min(1).max(200);
const schema = z.object({ meetingId: text, postId: text, decision: z.enum(['arrived', 'resend']) });

const sentences = {
  arrived: 'post.arrived',
  posted: 'post.posted',
  settled: 'post.settled',
  there: 'post.settled',
  underway: 'post.settled',
  unknown: 'post.unknown',
  throttled: 'post.failed',
  failed: 'post.failed',
} as const;

/** The secretariat decides about a card of which we do not know whether it arrived. */
export function resolvePostAction(edge: Edge): Action {
  return action(edge, verbs.resolvePost, schema, async (event, data) => {
    const answered = await edge.useCases.resolvePost(event, data);
    return answer(edge, answered, (voice, { kind }) => ({ kind: 'text', text: voice.say(sentences[kind]) }));
  });
}
