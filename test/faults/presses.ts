import { randomUUID } from 'node:crypto';
import { verbs } from '../../src/views/buttons.ts';
import { cardOf, findAction } from '../support/connector/cards.ts';
import type { TeamsClient } from '../support/connector/teamsClient.ts';
import type { Json, Person } from '../support/connector/types.ts';
import { chat } from './members.ts';

/**
 * What a member knows of a press. `lost`: the connection broke before an answer came. `odd`: an answer came, but not
 * the one that confirms.
 */
export type Fate = 'confirmed' | 'lost' | 'odd';

/** A member with the card of a case before them. Pressing again after a crash uses the same form. */
export interface Presser {
  readonly person: Person;
  acknowledge(teams: TeamsClient): Promise<Fate>;
  /** Sends the comment twice at once, as an impatient thumb does. Confirmed when either was. */
  comment(teams: TeamsClient): Promise<Fate>;
}

/**
 * A member who answers this card, in the group chat. Their form is filled in without having been opened there: the
 * card would wait for one that a crash has left open.
 */
export function createPresser(person: Person, card: Parameters<typeof cardOf>[0]): Presser {
  const button = findAction(cardOf(card), 'Ta til orientering');
  const form = { ...button, verb: verbs.sendComment, data: { ...(button.data as Json), nonce: randomUUID() } };
  const press = (teams: TeamsClient, action: string | Json, inputs: Json = {}) =>
    teams.press(person, chat, card.id, action, inputs);

  async function send(teams: TeamsClient): Promise<Fate> {
    const text = `Merknad fra ${person.name}`;
    const fates = await Promise.all(
      [1, 2].map(() => fateOf(async () => press(teams, form, { text }), /Kommentaren er (alt )?lagret på sak/)),
    );
    return fates.find((fate) => fate === 'odd') ?? fates.find((fate) => fate === 'confirmed') ?? 'lost';
  }

  return {
    person,
    acknowledge: (teams) =>
      fateOf(() => press(teams, 'Ta til orientering'), /Du (tok|har alt tatt) sak [\d/]+ til orientering/),
    comment: (teams) => send(teams).catch(lost),
  };
}

async function fateOf(press: () => Promise<{ body: unknown }>, confirmation: RegExp): Promise<Fate> {
  try {
    return confirmation.test(JSON.stringify(ownView(await press()))) ? 'confirmed' : 'odd';
  } catch (error) {
    return lost(error);
  }
}

/** What `fetch` throws when the connection breaks; anything else is a fault of the test. */
function lost(error: unknown): Fate {
  if (error instanceof TypeError) return 'lost';
  throw error;
}

/** The card that only the presser sees; empty when the answer was something else. */
function ownView({ body }: { readonly body: unknown }): Json {
  const { type, value } = (body ?? {}) as { readonly type?: string; readonly value?: Json };
  return type === 'application/vnd.microsoft.card.adaptive' && value ? value : {};
}
