import type { Json, RecordedMessage } from './types.ts';

/** The adaptive card that the message shows now. Throws when it shows none. */
export function cardOf(message: RecordedMessage): Json {
  const activity = message.versions.at(-1) as { attachments?: { content: Json }[] } | undefined;
  const card = activity?.attachments?.[0]?.content;
  if (!card) {
    throw new Error(`Message ${message.id} has no card`);
  }
  return card;
}

/** The Action.Execute with this title, anywhere in the card. Throws when there is none. */
export function findAction(card: Json, title: string): Json {
  const found = search(card, title);
  if (!found) {
    throw new Error(`No button «${title}» on the card`);
  }
  return found;
}

function search(node: unknown, title: string): Json | undefined {
  if (typeof node !== 'object' || node === null) {
    return undefined;
  }
  const action = node as Json;
  if (action.type === 'Action.Execute' && action.title === title) {
    return action;
  }
  for (const child of Object.values(node)) {
    const found = search(child, title);
    if (found) {
      return found;
    }
  }
  return undefined;
}
