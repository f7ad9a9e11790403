import type { Json, Person } from '../support/connector/types.ts';
import { chat } from './members.ts';
import type { Fleet } from './replicaFleet.ts';

/**
 * What the person was told. `new` and `standing`: confirmed, as done now or earlier. `refused`: not possible, and why.
 * `failed`: nothing was saved. `unsure`: perhaps it was. `odd`: anything else.
 */
export type Verdict = 'new' | 'standing' | 'refused' | 'failed' | 'unsure' | 'odd';

/** How a press went. */
export interface Told {
  readonly verdict: Verdict;
  /** The answer as it came. */
  readonly text: string;
  /** An earlier try with the same data got no answer, so that it may have been done then. */
  readonly isRepeated: boolean;
  /** Why those tries got none. */
  readonly losses: readonly string[];
}

const verdicts: readonly (readonly [RegExp, Verdict])[] = [
  [/Du tok sak|Bekreftelsen er trukket tilbake|Ønsket ditt om å drøfte sak|Kommentaren er lagret/, 'new'],
  [/Du har alt tatt sak|var alt trukket tilbake|Du har alt bedt om|Kommentaren er alt lagret/, 'standing'],
  [/Du har ikke svart på sak|for mange ganger/, 'refused'],
  [/Svaret er ikke lagret/, 'failed'],
  [/vi vet ikke om svaret er lagret/, 'unsure'],
];

/** Presses at any replica, and again at others with the same data until there is an answer. */
export async function pressUntilAnswered(
  fleet: Fleet,
  person: Person,
  messageId: string,
  action: Json,
  losses: readonly string[] = [],
): Promise<Told> {
  const teams = await fleet.any();
  try {
    const { status, body } = await teams.press(person, chat, messageId, action);
    const text = `${status} ${JSON.stringify(body)}`;
    const verdict = status === 200 ? verdicts.find(([sentence]) => sentence.test(text))?.[1] : undefined;
    return { verdict: verdict ?? 'odd', text, isRepeated: losses.some(mayHaveArrived), losses };
  } catch (error) {
    // What `fetch` throws when the connection breaks; anything else is a fault of the test.
    if (!(error instanceof TypeError)) throw error;
    return pressUntilAnswered(fleet, person, messageId, action, [...losses, reasonOf(error)]);
  }
}

/** Whether a press that was lost for this reason may have reached the bot. */
export function mayHaveArrived(loss: string): boolean {
  return loss !== 'ECONNREFUSED';
}

function reasonOf({ cause }: TypeError): string {
  const { code, message } = (cause ?? {}) as { readonly code?: string; readonly message?: string };
  return code ?? message ?? 'unknown';
}
