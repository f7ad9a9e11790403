import type { PersonKey } from '../../domain/cooperation.ts';
import type { Deps } from '../deps.ts';
import type { Claim } from '../records/types.ts';

/** A list of all claims costs about as much as reading this share of them one by one. */
const listShare = 1 / 3;

/** What Entra id and channel id these people have, of whom that is known; read at the time of the call. */
export async function claimsOf(
  { records, cooperation }: Pick<Deps, 'records' | 'cooperation'>,
  people: readonly PersonKey[],
): Promise<ReadonlyMap<PersonKey, Claim>> {
  const { keys, claims } = records;
  const found =
    people.length >= cooperation.people.length * listShare
      ? await claims.list(keys.claimPartition, keys.claim(''))
      : await Promise.all(people.map((person) => claims.read(keys.claimPartition, keys.claim(person))));
  return new Map(found.flatMap((claim) => (claim ? [[claim.value.person, claim.value]] : [])));
}
