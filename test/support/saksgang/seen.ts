import { nodesOf } from '../cardRules.ts';
import type { Json, Place } from '../connector/types.ts';

/** A card or a sentence as a person has it before them, and where. */
export interface Seen {
  /** Every text one can read, line by line; what is still folded away as well, buttons not. */
  readonly text: string;
  /** The titles of the buttons that go back to the bot, in their order. */
  readonly buttons: readonly string[];
  readonly card?: Json | undefined;
  /** What the client offers to write next. */
  readonly suggestions?: readonly string[] | undefined;
  readonly place: Place;
  readonly messageId: string;
}

interface ButtonAction {
  readonly verb: string;
  readonly data: Json;
  readonly fallback: { readonly type: string; readonly data: Json };
}

interface Where {
  readonly place: Place;
  readonly messageId: string;
}

/** What a message of the bot shows. */
export function seenMessage(activity: Json, where: Where): Seen {
  const { attachments, text } = activity as { attachments?: readonly { content: Json }[]; text?: string };
  const card = attachments?.[0]?.content;
  const offered = (activity.suggestedActions as { actions: readonly { value: string }[] } | undefined)?.actions;
  const suggestions = offered?.map(({ value }) => value);
  return card ? { ...seenCard(card, where), suggestions } : { ...where, text: text ?? '', buttons: [] };
}

/** What the answer to a press shows: the person's own view of the card, or a sentence. */
export function seenAnswer(body: unknown, where: Where): Seen {
  const { type, value } = body as { type?: string; value?: unknown };
  return type === 'application/vnd.microsoft.card.adaptive'
    ? seenCard(value as Json, where)
    : { ...where, text: String(value), buttons: [] };
}

/** What the card's own buttons send: the press of today's clients, and in `fallback` that of old ones. */
export function actionsOf({ card }: Seen): readonly ButtonAction[] {
  return (card?.actions ?? []) as readonly ButtonAction[];
}

/** The texts of the card's input fields: what is written in them, by their ids. */
export function inputsOf({ card }: Seen): Readonly<Record<string, unknown>> {
  const inputs = nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), value]));
}

/** The titles of the buttons that do something on the card itself, such as «Vis mer». */
export function togglesOf({ card }: Seen): readonly string[] {
  return titlesOf(card, 'Action.ToggleVisibility');
}

function seenCard(card: Json, where: Where): Seen {
  const nodes = nodesOf(card);
  const texts = nodes.flatMap((node) => [
    ...(node.type === 'TextBlock' ? [String(node.text)] : []),
    ...(node.type === 'FactSet' ? (node.facts as Fact[]).map(({ title, value }) => `${title}: ${value}`) : []),
  ]);
  return { ...where, card, text: texts.join('\n'), buttons: titlesOf(card, 'Action.Execute') };
}

interface Fact {
  readonly title: string;
  readonly value: string;
}

function titlesOf(card: unknown, type: string): readonly string[] {
  return nodesOf(card).flatMap((node) => (node.type === type && node.title ? [String(node.title)] : []));
}
