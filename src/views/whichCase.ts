import { choiceCard } from '../cards/choice/index.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { FoundCases } from '../usecases/findCase.ts';
import { itemButton, type Verb } from './buttons.ts';
import { titleOf } from './itemFacts.ts';

/** Asks which of several cases with the same number is meant. */
export function whichCase(voice: Voice, { items, readable }: FoundCases, verb: Verb): OutgoingMessage {
  const question = voice.say('msg.which', { no: items[0].number });
  const card = choiceCard({
    text: question,
    options: items.map((item) =>
      itemButton(
        voice,
        item,
        verb,
        `${item.key.body} ${item.number}: ${titleOf(voice, item, readable.includes(item))}`,
      ),
    ),
  });
  return { kind: 'card', card, summary: question };
}
