import { isReleased } from '../../domain/account.ts';
import type { Person } from '../../domain/cooperation.ts';
import type { RosterMember } from '../../ports/conversation.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { Claim, PersonRecord } from '../records/types.ts';
import { matchPerson } from './match.ts';

export interface LearnedPerson {
  readonly person: Person;
  readonly record: PersonRecord;
}

/**
 * Ties a member of a Teams roster to the person listed with their address, and keeps the Entra id from then on:
 * someone else who turns up with the same address later is not that person, and a known person who turns up with
 * another address still is.
 * Gives undefined for people who are not listed, whose place is taken, or whose account was released.
 */
export function learnPerson(deps: Pick<Deps, 'records' | 'cooperation' | 'log'>) {
  const { records, cooperation, log } = deps;

  return async (member: RosterMember): Promise<LearnedPerson | undefined> => {
    const { entraId, channelUserId, origin } = member;
    const known = await records.people.read(records.keys.personPartition(entraId), records.keys.person);
    const person =
      cooperation.people.find(({ key }) => key === known?.value.person) ?? matchPerson(cooperation, member);
    if (!person || known?.value.notFor === person.key) return undefined;

    const claim = await change(records.claims, records.keys.claimPartition, records.keys.claim(person.key), (current) =>
      claimedBy(current ?? { person: person.key }, entraId, channelUserId),
    );
    if (claim?.entraId !== entraId) {
      log.warn({ entraId }, 'A second Entra id turned up with the address of a listed person');
      return undefined;
    }

    const record = await change(
      records.people,
      records.keys.personPartition(entraId),
      records.keys.person,
      (current) =>
        current?.notFor === person.key ||
        (current?.person === person.key && current.channelUserId === channelUserId && current.origin === origin)
          ? undefined
          : { ...current, entraId, channelUserId, person: person.key, origin },
    );
    return record?.person === person.key ? { person, record } : undefined;
  };
}

/** The claim with this account, or undefined when there is nothing to change or the place is not free for it. */
function claimedBy(claim: Claim, entraId: string, channelUserId: string): Claim | undefined {
  const isFree = claim.entraId === undefined && !isReleased(claim, entraId);
  const hasMoved = claim.entraId === entraId && claim.channelUserId !== channelUserId;
  return isFree || hasMoved ? { ...claim, entraId, channelUserId } : undefined;
}
