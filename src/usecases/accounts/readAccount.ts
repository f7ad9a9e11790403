import { lastReleased } from '../../domain/account.ts';
import type { Person } from '../../domain/cooperation.ts';
import { isRefused, type Refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findPerson } from '../people/findPerson.ts';

/** What the secretariat can decide about a person's account. `none`: the person has not been seen yet. */
export type AccountState =
  | { readonly kind: 'held' | 'released'; readonly person: Person; readonly entraId: string }
  | { readonly kind: 'none' | 'own'; readonly person: Person };

/** Finds the account that speaks for a listed person, or the one that was released last. */
export function readAccount(deps: Deps): UseCase<{ readonly name: string }, AccountState> {
  const { records, cooperation } = deps;
  const { keys, claims } = records;

  return guarded(deps, {
    action: 'readMembers',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting }, { name }): Promise<AccountState | Refused> {
      const person = findPerson(cooperation, undefined, name);
      if (isRefused(person)) return person;
      const claim = (await claims.read(keys.claimPartition, keys.claim(person.key)))?.value;
      if (claim?.entraId !== undefined && claim.entraId === acting.actor.entraId) return { kind: 'own', person };
      if (claim?.entraId !== undefined) return { kind: 'held', person, entraId: claim.entraId };
      const released = claim && lastReleased(claim);
      return released === undefined ? { kind: 'none', person } : { kind: 'released', person, entraId: released };
    },
  });
}
