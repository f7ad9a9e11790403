import { linesCard } from '../cards/lines/index.ts';
import { type Edge, voiceOf } from '../dialogue/edge.ts';
import { type Command, command } from './command.ts';
import { suggestionsFor } from './suggestions.ts';

/** What one can write. Derived from the commands themselves; the secretariat's are for the secretariat. */
export function helpCommand(edge: Edge, commands: readonly Command[]): Command {
  return command(
    edge,
    {
      name: 'help',
      isSuggested: true,
      phrases: { nb: ['hjelp', 'hei'], nn: ['hjelp', 'hei'], en: ['help', 'hi', 'hello'] },
      help: {
        nb: { write: 'hjelp', does: 'denne oversikten' },
        nn: { write: 'hjelp', does: 'denne oversikta' },
        en: { write: 'help', does: 'this overview' },
      },
    },
    async (event, match) => {
      const acting = await edge.whoActs(event);
      const voice = voiceOf(edge, acting, match.languages);
      const shown = commands.filter(({ forSecretariat }) => !forSecretariat || acting.person?.secretariat);
      const card = linesCard({
        heading: voice.say('help.heading'),
        intro: voice.say('help.intro'),
        rows: shown.map(({ help }) => ({ text: help[voice.language].write, detail: help[voice.language].does })),
        footer: voice.say('help.meaning'),
        cutNote: voice.say('list.cut'),
      });
      const suggestions =
        event.conversation.scope === 'personal'
          ? suggestionsFor(commands, edge.cooperation, acting.person, voice.language)
          : [];
      return { kind: 'card', card, summary: voice.say('help.heading'), suggestions };
    },
  );
}
