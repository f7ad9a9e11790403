import { linesCard } from '../cards/lines/index.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { SectionChange } from '../ports/paperReader.ts';
import type { Voice } from '../text/voice.ts';
import { backButton } from './buttons.ts';

/** Tells a person what has changed in a paper that they have answered on, and asks again. */
export function versionMessage(voice: Voice, item: AgendaItem, changes: readonly SectionChange[]): OutgoingMessage {
  const { say } = voice;
  const heading = say('version.heading', { no: item.number });
  const card = linesCard({
    heading,
    intro: say('version.intro'),
    rows: changes.map(({ change, heading: section, wordsAdded, wordsRemoved }) => ({
      text: section || say('version.start'),
      detail: say(`version.${change}`, { added: wordsAdded, removed: wordsRemoved }),
    })),
    buttons: [{ ...backButton(voice, item), style: 'positive' }],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}
