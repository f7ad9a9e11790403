import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { holdingsOf } from '../../domain/seats.ts';
import type { Seat } from '../../domain/tally.ts';
import type { Deps } from '../deps.ts';

export interface KnownSeat extends Seat {
  readonly channelUserId?: string | undefined;
}

/**
 * The seats that answer for an item, with what is known of their holders; who that is, `holdingsOf` decides. This is
 * the one place that counts, reminders and minutes get their seats from.
 */
export async function seatsOf(
  { records, cooperation, clock }: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  item: AgendaItem,
): Promise<readonly KnownSeat[]> {
  const holdings = holdingsOf(cooperation, item, localDateOf(clock(), cooperation.timeZone));
  const claims = await records.claims.list(records.keys.claimPartition, records.keys.claim(''));
  const byPerson = new Map(claims.map(({ value }) => [value.person, value]));
  return holdings.map(({ person, standsFor }) => {
    const claim = byPerson.get(person);
    const memberEntraId = standsFor === undefined ? undefined : byPerson.get(standsFor)?.entraId;
    return { person, entraId: claim?.entraId, channelUserId: claim?.channelUserId, standsFor, memberEntraId };
  });
}
