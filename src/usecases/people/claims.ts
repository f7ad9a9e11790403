import type { PersonKey } from '../../domain/cooperation.ts';
import type { Deps } from '../deps.ts';
import type { Claim, HeldClaim } from '../records/types.ts';

/** A list of all claims costs about as much as reading this share of them one by one. */
const listShare = 1 / 3;

/** What Entra id and channel id these people have, of whom that is known; read at the time of the call. */
export async function claimsOf(
  { records, cooperation }: Pick<Deps, 'records' | 'cooperation'>,
  people: readonly PersonKey[],
): Promise<ReadonlyMap<PersonKey, HeldClaim>> {
  const { keys, claims } = records;
  const found =
    people.length >= cooperation.people.length * listShare
      ? await claims.list(keys.claimPartition, keys.claim(''))
      : await Promise.all(people.map((person) => claims.read(keys.claimPartition, keys.claim(person))));
  return heldBy(found.flatMap((claim) => (claim ? [claim.value] : [])));
}

/** The account of everybody in the cooperation of whom it is known. */
export async function allClaims({ records }: Pick<Deps, 'records'>): Promise<ReadonlyMap<PersonKey, HeldClaim>> {
  const found = await records.claims.list(records.keys.claimPartition, records.keys.claim(''));
  return heldBy(found.map(({ value }) => value));
}

function heldBy(claims: readonly Claim[]): ReadonlyMap<PersonKey, HeldClaim> {
  return new Map(
    claims.flatMap(({ person, entraId, channelUserId }) =>
      entraId === undefined || channelUserId === undefined ? [] : [[person, { person, entraId, channelUserId }]],
    ),
  );
}
