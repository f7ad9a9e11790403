import type { Cooperation } from '../domain/cooperation.ts';
import { type Language, type Localised, languageOfLocale } from '../domain/language.ts';
import type { Voice } from '../text/voice.ts';
import type { Acting } from '../usecases/people/identify.ts';

/**
 * In which language a person is answered: the one they chose; else the one the secretariat has listed for them;
 * else that of the question, where it tells; else that of their client; else the cooperation's own.
 */
export function languageFor(
  { person, record, actor }: Acting,
  cooperation: Cooperation,
  question: readonly Language[] = [],
): Language {
  const client = languageOfLocale(actor.locale);
  const asked = client && question.includes(client) ? client : question[0];
  return record?.language ?? person?.language ?? asked ?? client ?? cooperation.language;
}

/** The voice that speaks to a person. */
export function voiceFor(
  voices: Localised<Voice>,
  cooperation: Cooperation,
  acting: Acting,
  question?: readonly Language[],
): Voice {
  return voices[languageFor(acting, cooperation, question)];
}
