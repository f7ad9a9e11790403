import type { Cooperation, Person } from '../../domain/cooperation.ts';
import type { RosterMember } from '../../ports/conversation.ts';

/** The listed person with this e-mail address or user principal name, or undefined. */
export function matchPerson(cooperation: Cooperation, member: RosterMember): Person | undefined {
  const addresses = [member.email, member.upn].filter((address) => address !== undefined);
  return cooperation.people.find(
    (person) => addresses.includes(person.key) || (person.upn !== undefined && addresses.includes(person.upn)),
  );
}
