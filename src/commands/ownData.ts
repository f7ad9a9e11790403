import type { Edge } from '../dialogue/edge.ts';
import { type Command, command, text, told } from './command.ts';

/** Everything that is stored about the person who asks, as a file. */
export function ownDataCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'ownData',
      phrases: {
        nb: ['(?:vis |hent )?mine (?:opplysninger|data)', '(?:hva|kva) er lagret om meg'],
        nn: ['(?:vis |hent )?mine (?:opplysningar|data)', 'kva er lagra om meg'],
        en: ['(?:show |get )?my data', 'what is stored about me'],
      },
      help: {
        nb: { write: 'mine opplysninger', does: 'alt som er lagret om deg, som en fil' },
        nn: { write: 'mine opplysningar', does: 'alt som er lagra om deg, som ei fil' },
        en: { write: 'my data', does: 'everything stored about you, as a file' },
      },
    },
    async (event, match) => {
      const [asked] = match.languages;
      const answered = await edge.useCases.readOwnData(event, { asked });
      return told(edge, answered, match, (voice) => text(voice.say('own.asked')));
    },
  );
}
