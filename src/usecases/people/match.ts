import type { Cooperation, Person } from '../../domain/cooperation.ts';
import type { RosterMember } from '../../ports/conversation.ts';

/**
 * The listed person with this e-mail address or user principal name, or undefined. Of someone from another tenant only
 * the principal name counts: its domain had to be proven there, while an e-mail address is what their administrator says.
 */
export function matchPerson(cooperation: Cooperation, member: RosterMember): Person | undefined {
  const email = member.origin === 'otherTenant' ? undefined : member.email;
  const addresses = [email, member.upn].filter((address) => address !== undefined);
  return cooperation.people.find(
    (person) => addresses.includes(person.key) || (person.upn !== undefined && addresses.includes(person.upn)),
  );
}
