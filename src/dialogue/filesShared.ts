import { isRefused } from '../domain/refusal.ts';
import type { MessageEvent } from '../ports/dialogue.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import { refusalText } from '../text/refusals.ts';
import { firstValues, intakeMessage } from '../views/intakeCard.ts';
import { type Edge, voiceOf } from './edge.ts';

/** More cards than this from one file are no help in a chat. */
const maxCards = 12;

/** Reads the files that the secretariat has shared, and shows what was understood of each case, to be filed. */
export function filesShared(edge: Edge) {
  return async (event: MessageEvent): Promise<readonly OutgoingMessage[]> => {
    const replies: OutgoingMessage[] = [];
    for (const file of event.files) {
      const { acting, outcome } = await edge.useCases.bringIn(event, file);
      const voice = voiceOf(edge, acting);
      if (isRefused(outcome)) {
        replies.push({ kind: 'text', text: refusalText(voice, outcome.refusal) });
        continue;
      }
      const { draft, reading, meetings } = outcome;
      const kind = reading.kind === 'agenda' ? 'agenda' : 'case_paper';
      const total = reading.cases.length;
      if (total > maxCards) {
        replies.push({ kind: 'text', text: voice.say('intake.more', { n: total, shown: maxCards }) });
      }
      for (const [index, read] of reading.cases.slice(0, maxCards).entries()) {
        const values = firstValues(read, meetings, reading.meetingDate);
        const view = {
          draftId: draft.id,
          fileName: draft.original.name,
          kind,
          index,
          total,
          read,
          meetings,
          values,
        } as const;
        replies.push(intakeMessage(voice, edge.cooperation, view));
      }
    }
    return replies;
  };
}
