import { type BodyId, type Cooperation, findBody } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import { type Language, type Localised, languages } from '../domain/language.ts';
import { createDates } from './dates.ts';
import { accountSentences } from './sentences/accounts.ts';
import { agendaSentences } from './sentences/agenda.ts';
import { askSentences } from './sentences/ask.ts';
import { askMeantSentences } from './sentences/askMeant.ts';
import { askMoreSentences } from './sentences/askMore.ts';
import { askWritesSentences } from './sentences/askWrites.ts';
import { cardSentences } from './sentences/card.ts';
import { helpSentences } from './sentences/help.ts';
import { intakeSentences } from './sentences/intake.ts';
import { ledgerSentences } from './sentences/ledger.ts';
import { meetingSentences } from './sentences/meetings.ts';
import { minutesSentences } from './sentences/minutes.ts';
import { pathSentences } from './sentences/path.ts';
import { refusalSentences } from './sentences/refusal.ts';
import { reminderSentences } from './sentences/reminder.ts';
import { remindingSentences } from './sentences/reminding.ts';
import { replySentences } from './sentences/reply.ts';
import { seatSentences } from './sentences/seats.ts';
import { secretariatSentences } from './sentences/secretariat.ts';
import { trustSentences } from './sentences/trust.ts';
import { warningSentences } from './sentences/warning.ts';
import { type Say, speaker } from './speak.ts';

/** Every sentence the bot can say. */
export const sentences = {
  ...cardSentences,
  ...replySentences,
  ...secretariatSentences,
  ...seatSentences,
  ...accountSentences,
  ...meetingSentences,
  ...agendaSentences,
  ...pathSentences,
  ...minutesSentences,
  ...reminderSentences,
  ...remindingSentences,
  ...ledgerSentences,
  ...intakeSentences,
  ...warningSentences,
  ...refusalSentences,
  ...helpSentences,
  ...trustSentences,
  ...askSentences,
  ...askMoreSentences,
  ...askWritesSentences,
  ...askMeantSentences,
};

/** Speaks one language about one cooperation: sentences, dates in its time zone, names of its bodies. */
export interface Voice {
  readonly language: Language;
  readonly say: Say<typeof sentences>;
  /** `18. desember 2026`. */
  date(instant: Instant): string;
  /** `10.00`. */
  time(instant: Instant): string;
  weekday(instant: Instant): string;
  /** `fredag 18. desember 2026 kl. 10.00`. */
  moment(instant: Instant): string;
  /** The body's name as it stands in a sentence. */
  body(id: BodyId): string;
}

/** The voices of a cooperation, one for each language. */
export function createVoices(cooperation: Cooperation): Localised<Voice> {
  const dates = createDates(cooperation.timeZone);
  const voices = languages.map((language): [Language, Voice] => [
    language,
    {
      language,
      say: speaker(sentences, language),
      date: (instant) => dates.formatDate(instant, language),
      time: (instant) => dates.formatTime(instant, language),
      weekday: (instant) => dates.formatWeekday(instant, language),
      moment: (instant) => dates.formatWeekdayDateTime(instant, language),
      body: (id) => findBody(cooperation, id)?.names[language] ?? id,
    },
  ]);
  return Object.fromEntries(voices) as Record<Language, Voice>;
}
