import type { BodyId } from '../../domain/cooperation.ts';
import type { BodyFinder } from '../bodies.ts';
import type { DateRole } from '../reading.ts';
import type { DateToken } from './dateTokens.ts';
import { sentenceAfter, sentenceBefore } from './sentence.ts';

/** Whether a sentence speaks of what has been or what will be. */
export type Tense = 'past' | 'future' | null;

const tenses =
  /(?<!\p{L})(?:(?<future>(?:skal|må|bør|vil|kan) (?:være |vere |vore )?(?:ha )?\p{L}{3,20}(?:t|d|a|e)|innen|innan|skal|må|vil|starter|startar|begynner|byrjar|blir|bli|vert|verte|bør|kan|går vid(?:ere|are)|legges|leggast|leggjast|kommer|kjem|planlagt|planlegges|planleggast|får|presenteres|ber|møter|neste)|(?<past>vedtok|løyvde|bevilget|bevilga|fikk|fekk|holdt|heldt|ble|blei|vart|var|har|hadde|ba|bad|behandlet|behandla|handsama|drøftet|drøfta|ref|jf|jfr|tidligere|tidlegare|sist|siste|forrige|førre|gjeldende|gjeldande|godkjente|gjennomførte|startet|starta|referat))(?!\p{L})/giu;
const deadline =
  /(?<!\p{L})(?:\p{L}{0,20}frist(?:en|a)?|innen|innan|senest|seinest|seinast|foreligger|føreligg|ligg føre|leveres|leverast|ferdigstilles|ferdigstillast)(?!\p{L})[^.]{0,30}$/iu;
const sureDeadline = /(?<!\p{L})(?:\p{L}{0,20}frist(?:en|a)?|innen|innan|senest|seinest|seinast)(?!\p{L})[^.]{0,15}$/iu;
const dated = /(?:datert|dagsett|dato:?|sist endret|sist endra) ?(?:den )?$/iu;
const meetingWord =
  /(?<!\p{L})(?:\p{L}{0,25}møte(?:t|r|ne|a)?|referat(?:et)?)(?: (?:fra|frå|i|på|den|holdt|halde)(?: [^.,]{0,30})?)? ?(?:den )?$/iu;
const handled =
  /drøft|behandl|handsam|orienter|vedt|møt|legg|lagt|sak|beslutn|presenter|tas opp|takast opp|(?<!\p{L})bad?(?!\p{L})/iu;
const startsAway = /(?<!\p{L})(?:fra|frå|siden|sidan|per|pr|fram til|frem til|innen|innan)\.? ?$/iu;
const farthest = 60;

/** The tense of the words around a date: the nearest before it counts most. */
export function tenseAround(text: string, token: DateToken): Tense {
  const before = [...sentenceBefore(text, token.start).matchAll(tenses)].at(-1);
  const cue = before ?? [...sentenceAfter(text, token.end).matchAll(tenses)][0];
  if (!cue) return null;
  return cue.groups?.past === undefined ? 'future' : 'past';
}

/** The body whose meeting the date is, null for a meeting without a name, undefined for no meeting. */
export function meetingAt(text: string, token: DateToken, findBodies: BodyFinder): BodyId | null | undefined {
  const before = sentenceBefore(text, token.start).slice(-200);
  const nearest = findBodies(before).at(-1);
  if (meetingWord.test(before)) return nearest?.id ?? null;
  if (!nearest) return undefined;
  const gap = before.slice(nearest.end);
  const isNear = gap.length <= farthest && !startsAway.test(gap);
  return isNear && (/^[\s),(]*(?:den )?$/.test(gap) || handled.test(gap)) ? nearest.id : undefined;
}

/** What a date in running text is for; whether a meeting has been is told by the paper's own day, else by the tense. */
export function roleIn(
  text: string,
  token: DateToken,
  { iso, isMeeting, tense, today }: { iso: string | null; isMeeting: boolean; tense: Tense; today: string | null },
): DateRole {
  const before = sentenceBefore(text, token.start);
  const isDay = ['written', 'numeric', 'iso', 'slashed', 'told', 'days'].includes(token.form);
  if (!isDay) return sureDeadline.test(before) || /^(?:innen|innan) /i.test(token.raw) ? 'deadline' : 'other';
  if (dated.test(before)) return 'document';
  if (!isMeeting) return deadline.test(before) ? 'deadline' : 'other';
  if (sureDeadline.test(before)) return 'deadline';
  if (iso !== null && today !== null && iso !== today) return iso < today ? 'past_meeting' : 'future_meeting';
  if (iso !== null && iso === today) return 'case_meeting';
  return tense === null ? 'other' : `${tense}_meeting`;
}
