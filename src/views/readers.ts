import type { Cooperation } from '../domain/cooperation.ts';
import { type Language, type Localised, languageOfLocale } from '../domain/language.ts';
import type { Voice } from '../text/voice.ts';
import type { Acting } from '../usecases/people/identify.ts';

/**
 * In which language a person is answered: the one they chose; else that of the question, where it tells (words that
 * several languages share leave it to the person's own); else the one the secretariat has listed for them; else that
 * of their client; else the cooperation's own.
 */
function languageFor(
  { person, record, actor }: Acting,
  cooperation: Cooperation,
  question: readonly Language[] = [],
): Language {
  const own = [person?.language, languageOfLocale(actor.locale)].filter((language) => language !== undefined);
  const asked = own.find((language) => question.includes(language)) ?? question[0];
  return record?.language ?? asked ?? own[0] ?? cooperation.language;
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
