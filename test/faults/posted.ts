import { cardOf } from '../support/connector/cards.ts';
import type { RecordedMessage } from '../support/connector/types.ts';
import { chat } from './members.ts';
import type { FaultWorld } from './world.ts';

type Chat = Pick<FaultWorld, 'connector'>;

/** The heading of a case's card; also in the line that notifications show, and nowhere on other cards. */
export function headingOf(number: string): string {
  return `Sak ${number} · Orienteringssak`;
}

/** Every card of the case that was ever posted in the chat, those that were posted twice too. */
export function cardsOf({ connector }: Chat, number: string): readonly RecordedMessage[] {
  return connector.messages(chat.id).filter((message) => holds(message, headingOf(number)));
}

/** The one card of the case. Throws unless there is exactly one. */
export function theCardOf(world: Chat, number: string): RecordedMessage {
  const [card, ...others] = cardsOf(world, number);
  if (!card || others.length > 0) throw new Error(`${others.length + (card ? 1 : 0)} cards of case ${number}, not one`);
  return card;
}

/** What the card says of the answers and comments. */
export interface ShownCounts {
  readonly acknowledged: number;
  readonly comments: number;
  readonly wishes?: number;
}

/** Whether the card shows these numbers now. */
export function shows(
  world: Chat & Pick<FaultWorld, 'members'>,
  number: string,
  { acknowledged, comments, wishes = 0 }: ShownCounts,
): boolean {
  const total = world.members.length;
  const text = JSON.stringify(cardOf(theCardOf(world, number)));
  const count = acknowledged === total ? 'Alle har bekreftet' : `${acknowledged} av ${total} har bekreftet`;
  const discussed = wishes > 0 ? [`${wishes} ønsker saken drøftet i møtet`] : [];
  const said = comments > 0 ? [comments === 1 ? '1 kommentar' : `${comments} kommentarer`] : [];
  const beside = [...discussed, ...said].join(' · ');
  const isRightBeside = beside === '' ? !/"\d+ (ønsker|kommentar)/.test(text) : text.includes(`"${beside}"`);
  return text.includes(`"${count}"`) && isRightBeside;
}

function holds({ versions }: RecordedMessage, text: string): boolean {
  return versions.some((version) => JSON.stringify(version).includes(`"${text}`));
}
