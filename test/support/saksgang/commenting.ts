import { nodesOf } from '../cardRules.ts';
import { findAction } from '../connector/cards.ts';
import type { Json, Person } from '../connector/types.ts';
import { chatOf } from './people.ts';
import type { Seen } from './seen.ts';
import { type Story, sak } from './story.ts';

/** Writes a comment on sak 71/20 from the shared card. */
export async function comment(story: Story, person: Person, text: string): Promise<Seen> {
  const form = await story.press(person, story.shared(sak), 'Skriv kommentar');
  return story.press(person, form, 'Send', { text });
}

/** Presses a button under a comment of one's own on sak 71/20. */
export async function pressUnder(story: Story, person: Person, text: string, title: string): Promise<Seen> {
  const list = await story.ask(person, chatOf(person), 'kommentarer 71/20');
  return story.press(person, list, buttonUnder(list, text, title));
}

/** The button with this title under the comment with this text. */
export function buttonUnder({ card }: Seen, text: string, title: string): Json {
  const entry = nodesOf(card).find(
    ({ type, items }) => type === 'Container' && nodesOf(items).some((node) => String(node.text).includes(text)),
  );
  return findAction((entry ?? {}) as Json, title);
}
