import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { refusalText } from '../text/refusals.ts';
import { verbs } from '../views/buttons.ts';
import { outcomeForm, outcomeText } from '../views/outcomeForm.ts';
import { type Action, action, answer, inputText, itemPress, ownView } from './press.ts';

/** «Før utfallet»: the form. */
export function outcomeFormAction(edge: Edge): Action {
  return action(edge, verbs.outcomeForm, itemPress, async (event, data) => {
    const answered = await edge.useCases.openOutcomeForm(event, data);
    return answer(edge, answered, (voice, { item }) => outcomeForm(voice, item));
  });
}

/** The form's «Lagre», or the form again with what is wrong or what someone else has entered. */
export function saveOutcomeAction(edge: Edge): Action {
  const schema = itemPress.extend({
    revision: z.number().int().min(0),
    kind: z.string().max(50).default(''),
    text: inputText,
    tasks: inputText,
  });
  return action(edge, verbs.saveOutcome, schema, async (event, data) => {
    const answered = await edge.useCases.recordOutcome(event, data);
    return answer(
      edge,
      answered,
      (voice, recorded) => ({ kind: 'text', text: outcomeText(voice, recorded) }),
      async (refusal) => {
        if (refusal.kind !== 'badOutcome' && refusal.kind !== 'changedMeanwhile') return undefined;
        const form = await edge.useCases.openOutcomeForm(event, data);
        return answer(edge, form, (voice, { item }) => {
          const problem = refusalText(voice, refusal);
          const values = refusal.kind === 'changedMeanwhile' ? {} : data;
          return ownView(event, outcomeForm(voice, item, values, problem), problem);
        });
      },
    );
  });
}

/** «Før utfallene»: enters what the minutes say. */
export function applyMinutesAction(edge: Edge): Action {
  const schema = z.object({ draftId: z.string().regex(/^[0-9a-f]{32}$/) });
  return action(edge, verbs.applyMinutes, schema, async (event, data) => {
    const answered = await edge.useCases.applyMinutes(event, data);
    return answer(edge, answered, (voice, { meeting, outcomes }) => ({
      kind: 'text',
      text: voice.say('minutes_read.done', {
        n: outcomes.length,
        body: voice.body(meeting.body),
        date: voice.date(meeting.startsAt),
      }),
    }));
  });
}
