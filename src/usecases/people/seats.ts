import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { holdingsOf } from '../../domain/seats.ts';
import type { Seat } from '../../domain/tally.ts';
import type { Deps } from '../deps.ts';
import { claimsOf } from './claims.ts';

export interface KnownSeat extends Seat {
  readonly channelUserId?: string | undefined;
}

/**
 * The seats that answer for an item; who holds them, `holdingsOf` decides. This and {@link seatsOf} are the one place
 * that counts, reminders and minutes get their seats from.
 */
export function holdersOf(
  { cooperation, clock }: Pick<Deps, 'cooperation' | 'clock'>,
  item: AgendaItem,
): readonly Seat[] {
  return holdingsOf(cooperation, item, localDateOf(clock(), cooperation.timeZone));
}

/** The seats of {@link holdersOf}, with what Teams has told of their holders: to count, that is not needed. */
export async function seatsOf(
  deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  item: AgendaItem,
): Promise<readonly KnownSeat[]> {
  const holders = holdersOf(deps, item);
  const byPerson = await claimsOf(
    deps,
    holders.flatMap(({ person, standsFor }) => [person, ...(standsFor === undefined ? [] : [standsFor])]),
  );
  return holders.map(({ person, standsFor }) => {
    const claim = byPerson.get(person);
    const memberEntraId = standsFor === undefined ? undefined : byPerson.get(standsFor)?.entraId;
    return { person, entraId: claim?.entraId, channelUserId: claim?.channelUserId, standsFor, memberEntraId };
  });
}
