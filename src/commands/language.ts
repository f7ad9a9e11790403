import type { Edge } from '../dialogue/edge.ts';
import type { Language } from '../domain/language.ts';
import { type Command, command, text, told } from './command.ts';

const words: readonly (readonly [Language, RegExp])[] = [
  ['nb', /\s(?:bokmål|bokmaal|norsk|norwegian|nb)\P{L}*$/iu],
  ['nn', /\s(?:nynorsk|nn)\P{L}*$/iu],
  ['en', /\s(?:english|engelsk|en)\P{L}*$/iu],
];
const anyLanguage = '(?:bokmål|bokmaal|norsk|norwegian|nynorsk|english|engelsk|nb|nn|en)';

/** Sets the language that the person is spoken to in. */
export function languageCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'language',
      phrases: {
        nb: [`språk ${anyLanguage}`],
        nn: [`(?:språk|mål) ${anyLanguage}`],
        en: [`language ${anyLanguage}`],
      },
      help: {
        nb: { write: 'språk nynorsk', does: 'bokmål, nynorsk eller English' },
        nn: { write: 'språk nynorsk', does: 'bokmål, nynorsk eller English' },
        en: { write: 'language English', does: 'bokmål, nynorsk or English' },
      },
    },
    async (event, match) => {
      const chosen = event.text.normalize('NFC');
      const [language] = words.find(([, pattern]) => pattern.test(chosen)) ?? [edge.cooperation.language];
      const answered = await edge.useCases.setLanguage(event, { language });
      return told(edge, answered, match, (_voice, set) => text(edge.voices[set.language].say('msg.language')));
    },
  );
}
