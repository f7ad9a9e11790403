import type { Edge } from '../dialogue/edge.ts';
import { refusalText } from '../text/refusals.ts';
import { recusedText } from '../views/absenceText.ts';
import { verbs } from '../views/buttons.ts';
import { recusalForm } from '../views/recusalForm.ts';
import { type Action, action, answer, inputText, itemPress, ownView } from './press.ts';
import { showItem } from './showItem.ts';

/** The form for declaring oneself disqualified, when the command could mean several cases. */
export function recusalFormAction(edge: Edge): Action {
  return action(edge, verbs.recusalForm, itemPress, async (event, data) => {
    const answered = await edge.useCases.openRecusalForm(event, data);
    return answer(edge, answered, (voice, subject) => recusalForm(voice, subject));
  });
}

/** «Meld meg inhabil»: the form's button. */
export function recuseAction(edge: Edge): Action {
  return action(edge, verbs.recuse, itemPress.extend({ text: inputText }), async (event, { text, ...data }) => {
    const answered = await edge.useCases.recuse(event, { ...data, recused: true, reason: text });
    return answer(
      edge,
      answered,
      (_voice, outcome) => showItem(edge, event, data, (own) => ({ text: recusedText(own, outcome), tone: 'neutral' })),
      async (refusal) => {
        if (refusal.kind !== 'reasonTooLong') return undefined;
        const form = await edge.useCases.openRecusalForm(event, data);
        return answer(edge, form, (voice, subject) => {
          const problem = refusalText(voice, refusal);
          return ownView(event, recusalForm(voice, subject, { value: text, problem }), problem);
        });
      },
    );
  });
}

/** Takes it back, when the command could mean several cases. */
export function unrecuseAction(edge: Edge): Action {
  return action(edge, verbs.unrecuse, itemPress, async (event, data) => {
    const answered = await edge.useCases.recuse(event, { ...data, recused: false });
    return answer(edge, answered, (voice, outcome) => ({ kind: 'text', text: recusedText(voice, outcome) }));
  });
}
