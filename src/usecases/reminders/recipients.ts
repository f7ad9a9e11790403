import type { BodyId, Person, PersonKey } from '../../domain/cooperation.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Refused } from '../../domain/refusal.ts';
import { tallyOf } from '../../domain/tally.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { answersTo } from '../people/answers.ts';
import { findPerson } from '../people/findPerson.ts';
import { type KnownSeat, seatsOf } from '../people/seats.ts';
import type { Addressee, ReminderScope } from './types.ts';

/** Someone who has not answered, and what of the scope waits for them. */
export interface Recipient {
  readonly person: Person;
  readonly entraId?: string | undefined;
  readonly channelUserId?: string | undefined;
  readonly items: readonly AgendaItem[];
}

/**
 * Who is missing on the open orientation cases of a meeting, or on one of them, in the order of the register; who
 * holds a seat is decided by `seatsOf` alone, so an absent member's deputy is asked in their place.
 */
export async function recipientsOf(
  deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  { meetingId, itemId, to }: ReminderScope,
): Promise<readonly Recipient[]> {
  const { cooperation } = deps;
  const items = (await agendaOf(deps, meetingId)).filter(
    ({ id, type, state }) => type === 'orientering' && state === 'open' && (itemId === undefined || id === itemId),
  );
  const missing = new Map<PersonKey, { readonly seat: KnownSeat; readonly items: AgendaItem[] }>();
  for (const item of items) {
    const [seats, answers] = await Promise.all([seatsOf(deps, item), answersTo(deps, item)]);
    const tally = tallyOf(seats, answers, item.paper);
    const names = new Set(tally.missing);
    for (const seat of seats.filter(({ person }) => names.has(person))) {
      const known = missing.get(seat.person);
      if (known) known.items.push(item);
      else missing.set(seat.person, { seat, items: [item] });
    }
  }
  return cooperation.people.flatMap((person) => {
    const found = missing.get(person.key);
    if (!found || !isMeant(person, to)) return [];
    const { entraId, channelUserId } = found.seat;
    return [{ person, entraId, channelUserId, items: found.items }];
  });
}

/** The party or the person that someone means by a word, or why that is not clear. */
export function findAddressee(
  { cooperation }: Pick<Deps, 'cooperation'>,
  body: BodyId,
  word: string,
): Addressee | Refused {
  const wanted = folded(word);
  const party = cooperation.parties.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((known) => folded(known) === wanted),
  );
  if (party) return { kind: 'party', party: party.id };
  const found = findPerson(cooperation, body, word);
  return 'kind' in found ? found : { kind: 'person', person: found.key };
}

function isMeant(person: Person, to: Addressee | undefined): boolean {
  if (!to) return true;
  return to.kind === 'party' ? person.party === to.party : person.key === to.person;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('nb').replace(/\s+/gu, ' ');
}
