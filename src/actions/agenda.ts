import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import type { PressEvent, PressReply } from '../ports/dialogue.ts';
import { refusalText } from '../text/refusals.ts';
import { type AgendaValues, addedText, agendaForm, agendaSavedText, movedText } from '../views/agendaForm.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, answer, itemPress, ownView } from './press.ts';

const id = z.string().min(1).max(200);
const text = z.string().max(4_000).default('');
const meetingPress = z.object({ body: id, meetingId: id, revision: z.number().int().min(0) });
const form = meetingPress.extend({ order: text, title: text, type: text, proposal: text, legalBasis: text });

/** «Lagre»: orders the agenda, and adds the new case. Whoever is second is told, and shown the agenda as it is. */
export function saveAgendaAction(edge: Edge): Action {
  return action(edge, verbs.saveAgenda, form, async (event, data) => {
    const ordered = await edge.useCases.orderAgenda(event, data);
    const reply = await answer(
      edge,
      ordered,
      (voice, agenda) => ({ kind: 'text', text: agendaSavedText(voice, agenda) }),
      async (refusal) => {
        if (refusal.kind === 'secretariatOnly' || refusal.kind === 'notListed') return undefined;
        // What someone else has changed is shown anew; what was only written wrong is kept.
        const isStale = refusal.kind === 'changedMeanwhile';
        const { order: _order, ...added } = data;
        return again(edge, event, data, isStale ? added : data, (say) => refusalText(say, refusal));
      },
    );
    if ('refusal' in ordered.outcome || data.title.trim() === '') return reply;
    const { body, meetingId, title, type, proposal, legalBasis } = data;
    const added = await edge.useCases.addCase(event, { body, meetingId, title, type, proposal, legalBasis });
    return answer(edge, added, (voice, cases) => ({ kind: 'text', text: addedText(voice, cases) }));
  });
}

/** «Legg til faste saker». */
export function formalitiesAction(edge: Edge): Action {
  return action(edge, verbs.formalities, meetingPress, async (event, data) => {
    const answered = await edge.useCases.addFormalities(event, data);
    return answer(edge, answered, (_voice, cases) => again(edge, event, data, {}, (voice) => addedText(voice, cases)));
  });
}

/** The form as the agenda is now, under what there is to say. */
async function again(
  edge: Edge,
  event: PressEvent,
  ref: { readonly body: string; readonly meetingId: string },
  values: AgendaValues,
  notice: (voice: Parameters<typeof refusalText>[0]) => string,
): Promise<PressReply> {
  const agenda = await edge.useCases.readAgendaToEdit(event, ref);
  return answer(edge, agenda, (voice, now) => {
    const told = notice(voice);
    return ownView(event, agendaForm(voice, now, values, told), told);
  });
}

/** Postpones, withdraws or renumbers a case, when the command could mean several. */
export function moveItemActions(edge: Edge): readonly Action[] {
  const { postponeItem, withdrawItem, renumberItem } = edge.useCases;
  const moves = [
    [verbs.postpone, postponeItem],
    [verbs.withdrawItem, withdrawItem],
    [verbs.renumber, renumberItem],
  ] as const;
  return moves.map(([verb, move]) =>
    action(edge, verb, itemPress, async (event, data) => {
      const answered = await move(event, data);
      return answer(edge, answered, (voice, moved) => ({ kind: 'text', text: movedText(voice, moved) }));
    }),
  );
}
