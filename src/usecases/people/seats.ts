import { seatHolders } from '../../domain/cooperation.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Seat } from '../../domain/tally.ts';
import type { Deps } from '../deps.ts';

export interface KnownSeat extends Seat {
  readonly channelUserId?: string | undefined;
}

/**
 * The seats that answer for an item, with what is known of their holders: the body's members as the register
 * has them now, or as it had them when the item was closed.
 */
export async function seatsOf(
  { records, cooperation }: Pick<Deps, 'records' | 'cooperation'>,
  item: AgendaItem,
): Promise<readonly KnownSeat[]> {
  const holders = item.seatsAtClose ?? seatHolders(cooperation, item.key.body).map((person) => person.key);
  const claims = await records.claims.list(records.keys.claimPartition, records.keys.claim(''));
  const byPerson = new Map(claims.map(({ value }) => [value.person, value]));
  return holders.map((person) => {
    const claim = byPerson.get(person);
    return { person, entraId: claim?.entraId, channelUserId: claim?.channelUserId };
  });
}
