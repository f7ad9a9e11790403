import { type Cooperation, findBody } from '../domain/cooperation.ts';
import type { Localised } from '../domain/language.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReminderCards } from '../ports/reminderCards.ts';
import type { Voice } from '../text/voice.ts';
import { mentionMessage } from './mentionText.ts';
import { missingReportMessage, reminderReportMessage } from './reminderReport.ts';
import { digestMessage, waitingMessage } from './waitingCard.ts';

/** Draws what reminders send. */
export function createReminderCards(cooperation: Cooperation, voices: Localised<Voice>, clock: Clock): ReminderCards {
  const { timeZone } = cooperation;
  return {
    waiting: (view, language) => waitingMessage(voices[language], view, { now: clock(), timeZone }),
    digest: (views, language) => digestMessage(voices[language], views),
    mention: (meeting, people, items) => {
      const language = findBody(cooperation, meeting.body)?.language ?? cooperation.language;
      return mentionMessage(voices[language], meeting, people, items);
    },
    report: (report, language) => reminderReportMessage(voices[language], report),
    missing: (report, language) => missingReportMessage(voices[language], report),
  };
}
