import { linesCard } from '../cards/lines/index.ts';
import type { Edge } from '../dialogue/edge.ts';
import { itemButton, verbs } from '../views/buttons.ts';
import { titleOf } from '../views/itemFacts.ts';
import { type Command, command, text, told } from './command.ts';

/** What waits for the person who asks. */
export function mineCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'mine',
      isSuggested: true,
      phrases: {
        nb: ['mine saker', 'sakene mine'],
        nn: ['mine saker', 'sakene mine'],
        en: ['my cases'],
      },
      help: {
        nb: { write: 'mine saker', does: 'hva som venter på deg' },
        nn: { write: 'mine saker', does: 'kva som ventar på deg' },
        en: { write: 'my cases', does: 'what waits for you' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.readOwnCases(event, undefined);
      return told(edge, answered, match, (voice, { items, readable }) => {
        const { say } = voice;
        if (items.length === 0) return text(say('msg.nothing'));
        const heading = say('mine.heading');
        const card = linesCard({
          heading,
          rows: items.map((item) => ({
            text: `${item.number} ${titleOf(voice, item, readable.has(item.id))}`,
            detail: say('mine.detail', { body: voice.body(item.key.body), date: voice.moment(item.deadline) }),
            buttons: [itemButton(voice, item, verbs.show, say('case.name', { number: item.number }))],
          })),
          cutNote: say('list.cut'),
        });
        return { kind: 'card', card, summary: heading };
      });
    },
  );
}
