import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { publishedReport } from '../views/publishedReport.ts';
import { type Action, action, answer } from './press.ts';

const id = z.string().min(1).max(200);

/** «Publiser» on the card that confirms it: publishes that very meeting; what is posted already is not posted again. */
export function publishAction(edge: Edge): Action {
  return action(edge, verbs.publish, z.object({ body: id, meetingId: id }), async (event, meeting) => {
    const answered = await edge.useCases.publishAgenda(event, meeting);
    return answer(edge, answered, (voice, published) => {
      const report = publishedReport(voice, published);
      const card = report.find((each) => each.kind === 'card');
      const text = report.flatMap((each) => (each.kind === 'text' ? [each.text] : [])).join('\n');
      return card ?? { kind: 'text', text };
    });
  });
}
