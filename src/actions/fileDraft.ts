import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { refusalText } from '../text/refusals.ts';
import { verbs } from '../views/buttons.ts';
import { filedText } from '../views/filedText.ts';
import { intakeMessage } from '../views/intakeCard.ts';
import { type Action, action, answer, ownView } from './press.ts';

const text = z.string().max(2_000).default('');
const schema = z.object({
  draftId: z.string().regex(/^[0-9a-f]{32}$/),
  index: z.number().int().min(0).max(500),
  number: text,
  title: text,
  type: text,
  body: text,
  meeting: text,
  date: text,
  time: text,
  place: text,
  deadline: text,
  access: z.enum(['open', 'restricted']).default('open'),
  legalBasis: text,
});

/** «Legg på sakslisten»: files the case as corrected, or shows the form again with what is wrong. */
export function fileDraftAction(edge: Edge): Action {
  return action(edge, verbs.fileDraft, schema, async (event, data) => {
    const answered = await edge.useCases.fileDraft(event, data);
    return answer(
      edge,
      answered,
      (voice, filed) => ({ kind: 'text', text: filedText(voice, filed) }),
      async (refusal) => {
        if (refusal.kind !== 'badField') return undefined;
        const again = await edge.useCases.readDraft(event, data);
        return answer(edge, again, (voice, { draft, reading, meetings }) => {
          const read = reading.cases[data.index];
          if (!read || reading.kind === 'minutes') return { kind: 'text', text: voice.say('intake.gone') };
          const problem = refusalText(voice, refusal);
          const view = intakeMessage(voice, edge.cooperation, {
            draftId: draft.id,
            fileName: draft.original.name,
            kind: reading.kind,
            index: data.index,
            total: reading.cases.length,
            read,
            meetings,
            values: data,
            problem,
          });
          return ownView(event, view, problem);
        });
      },
    );
  });
}
