import { type Edge, voiceOf } from '../dialogue/edge.ts';
import type { Language } from '../domain/language.ts';
import { type Command, command, text, told } from './command.ts';

const words: readonly (readonly [Language, RegExp])[] = [
  ['nb', /\s(?:bokmål|bokmaal|norsk|norwegian|nb)\P{L}*$/iu],
  ['nn', /\s(?:nynorsk|nn)\P{L}*$/iu],
  ['en', /\s(?:english|engelsk|en)\P{L}*$/iu],
];
/** One word, so that a language we do not speak is told so; a question about languages has more. */
const otherLanguage = '[a-zæøåäöü]+';
const anyLanguage = '(?:bokmål|bokmaal|norsk|norwegian|nynorsk|english|engelsk|nb|nn|en)';

/** Sets the language that the person is spoken to in. */
export function languageCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'language',
      phrases: {
        nb: [`språk ${anyLanguage}`, `språk ${otherLanguage}`],
        nn: [`(?:språk|mål) ${anyLanguage}`, `språk ${otherLanguage}`],
        en: [`language ${anyLanguage}`, `language ${otherLanguage}`],
      },
      help: {
        nb: { write: 'språk nynorsk', does: 'bokmål, nynorsk eller English' },
        nn: { write: 'språk nynorsk', does: 'bokmål, nynorsk eller English' },
        en: { write: 'language English', does: 'bokmål, nynorsk or English' },
      },
    },
    async (event, match) => {
      const chosen = event.text.normalize('NFC');
      const [language] = words.find(([, pattern]) => pattern.test(chosen)) ?? [];
      if (!language) return text(voiceOf(edge, await edge.whoActs(event), match.languages).say('msg.language_unknown'));
      const answered = await edge.useCases.setLanguage(event, { language });
      return told(edge, answered, match, (_voice, set) => text(edge.voices[set.language].say('msg.language')));
    },
  );
}
