import { cardOf } from '../support/connector/cards.ts';
import type { RecordedMessage } from '../support/connector/types.ts';
import { chat } from './members.ts';
import type { FaultWorld } from './world.ts';

/** The heading of a case's card; also in the line that notifications show, and nowhere on other cards. */
export function headingOf(number: string): string {
  return `Sak ${number} · Orienteringssak`;
}

/** Every card of the case that was ever posted in the chat, those that were posted twice too. */
export function cardsOf({ connector }: FaultWorld, number: string): readonly RecordedMessage[] {
  return connector.messages(chat.id).filter((message) => holds(message, headingOf(number)));
}

/** The one card of the case. Throws unless there is exactly one. */
export function theCardOf(world: FaultWorld, number: string): RecordedMessage {
  const [card, ...others] = cardsOf(world, number);
  if (!card || others.length > 0) throw new Error(`${others.length + (card ? 1 : 0)} cards of case ${number}, not one`);
  return card;
}

/** What the card says of the answers and comments. */
export interface ShownCounts {
  readonly acknowledged: number;
  readonly comments: number;
}

/** Whether the card shows these numbers now. */
export function shows(world: FaultWorld, number: string, { acknowledged, comments }: ShownCounts): boolean {
  const total = world.members.length;
  const text = JSON.stringify(cardOf(theCardOf(world, number)));
  const count = acknowledged === total ? 'Alle har bekreftet' : `${acknowledged} av ${total} har bekreftet`;
  const beside = comments === 1 ? '1 kommentar' : `${comments} kommentarer`;
  return text.includes(`"${count}"`) && text.includes(`"${beside}"`) === comments > 0;
}

function holds({ versions }: RecordedMessage, text: string): boolean {
  return versions.some((version) => JSON.stringify(version).includes(`"${text}`));
}
