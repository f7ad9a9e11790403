import { isReleased } from '../../domain/account.ts';
import type { Person, PersonKey } from '../../domain/cooperation.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import type { Claim } from '../records/types.ts';

export interface DecideAccountInput {
  readonly person: PersonKey;
  /** The account that the pressed card was about. */
  readonly entraId: string;
  readonly decision: 'release' | 'restore';
}

/** `settled`: that was so already, or the person has another account by now. */
export interface AccountDecided {
  readonly kind: 'released' | 'restored' | 'settled' | 'own';
  readonly person: Person;
}

/**
 * The secretariat's word on whether an account speaks for a listed person. After a release, the next account that turns
 * up with the person's address is theirs; the released one can be neither that nor act for them. Answers that were given
 * stand. Nobody can release their own account and so lock themselves out.
 *
 * Two documents, each changed on condition: the claim first, which decides, then what the account is known as. Each
 * refuses the account by itself, so that a look that is under way meanwhile brings nothing back; after a crash between
 * them, pressing again does the rest.
 */
export function decideAccount(deps: Deps): UseCase<DecideAccountInput, AccountDecided> {
  const { records, cooperation, clock } = deps;
  const { keys, claims, people } = records;

  return guarded(deps, {
    action: 'decideAccount',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting }, input): Promise<AccountDecided | Refused> {
      const person = cooperation.people.find(({ key }) => key === input.person);
      if (!person) return refused({ kind: 'whichPerson', name: input.person, names: [] });
      const by = acting.actor.entraId;
      if (input.entraId === by) return { kind: 'own', person };
      const isDone = input.decision === 'release' ? await release(input, by) : await restore(input, by);
      return { kind: isDone ? (input.decision === 'release' ? 'released' : 'restored') : 'settled', person };
    },
  });

  async function release({ person, entraId }: DecideAccountInput, by: string): Promise<boolean> {
    let isDone = false;
    const claim = await change(claims, keys.claimPartition, keys.claim(person), (current) => {
      isDone = current?.entraId === entraId;
      return current && isDone ? added(current, entraId, 'released', by) : undefined;
    });
    if (claim && isReleased(claim, entraId)) await mark(entraId, person, person);
    return isDone;
  }

  async function restore({ person, entraId }: DecideAccountInput, by: string): Promise<boolean> {
    let isDone = false;
    const claim = await change(claims, keys.claimPartition, keys.claim(person), (current) => {
      isDone = current !== undefined && current.entraId === undefined && isReleased(current, entraId);
      return current && isDone ? added(current, entraId, 'restored', by) : undefined;
    });
    if (claim && !isReleased(claim, entraId)) await mark(entraId, person, undefined);
    return isDone;
  }

  function added({ person, history = [] }: Claim, entraId: string, what: 'released' | 'restored', by: string): Claim {
    return { person, history: [...history, { entraId, what, at: clock(), by }] };
  }

  /** What the account itself is known as: for whom it must not speak. */
  async function mark(entraId: string, person: PersonKey, notFor: PersonKey | undefined): Promise<void> {
    await change(people, keys.personPartition(entraId), keys.person, (current) => {
      if (!current || current.notFor === notFor) return undefined;
      return { ...current, notFor, person: current.person === person ? undefined : current.person };
    });
  }
}
