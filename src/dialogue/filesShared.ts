import { isRefused } from '../domain/refusal.ts';
import type { MessageEvent, SharedFile } from '../ports/dialogue.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import { refusalText } from '../text/refusals.ts';
import { isPlanFile } from '../usecases/meeting/importCalendar.ts';
import { intakeMessage } from '../views/intakeCard.ts';
import { calendarReadMessage } from '../views/meetingsCard.ts';
import { minutesReadMessage } from '../views/outcomeForm.ts';
import { type Edge, voiceOf } from './edge.ts';

/**
 * Reads the files that the secretariat has shared, and shows what was understood, to be filed: the form of the first
 * case, with the way to the others.
 */
export function filesShared(edge: Edge) {
  return async (event: MessageEvent): Promise<readonly OutgoingMessage[]> => {
    const replies: OutgoingMessage[] = [];
    for (const file of event.files) {
      if (isPlanFile(file.name)) {
        replies.push(await planShared(event, file));
        continue;
      }
      const { acting, outcome } = await edge.useCases.bringIn(event, file);
      const voice = voiceOf(edge, acting);
      if (isRefused(outcome)) {
        replies.push({ kind: 'text', text: refusalText(voice, outcome.refusal) });
        continue;
      }
      if (outcome.reading.kind === 'minutes') {
        const minutes = await edge.useCases.readMinutesDraft(event, { draftId: outcome.draft.id });
        replies.push(
          isRefused(minutes.outcome)
            ? { kind: 'text', text: refusalText(voice, minutes.outcome.refusal) }
            : minutesReadMessage(voice, minutes.outcome),
        );
        continue;
      }
      const form = intakeMessage(voice, edge.cooperation, outcome);
      replies.push(form ?? { kind: 'text', text: voice.say('intake.nothing', { name: file.name }) });
    }
    return replies;
  };

  /** A calendar or a list of meetings. */
  async function planShared(event: MessageEvent, file: SharedFile): Promise<OutgoingMessage> {
    const { acting, outcome } = await edge.useCases.importCalendar(event, file);
    const voice = voiceOf(edge, acting);
    if (isRefused(outcome)) return { kind: 'text', text: refusalText(voice, outcome.refusal) };
    return calendarReadMessage(voice, outcome);
  }
}
