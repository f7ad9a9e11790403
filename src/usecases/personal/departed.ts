import type { Instant } from '../../domain/instant.ts';
import { before, retentionDays } from '../../domain/retention.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { Claim, PersonRecord } from '../records/types.ts';
import { pauseKey } from '../reminders/pauses.ts';
import { type Pseudonyms, pseudonymise, pseudonymsFor } from './pseudonyms.ts';
import { removeUnchanged } from './removing.ts';
import { listAll } from './retention.ts';
import type { Vault } from './vault.ts';

/** Who is to be forgotten. */
interface Departed {
  /** What we know of their accounts; of some only the id is left. */
  readonly accounts: ReadonlyMap<string, PersonRecord | undefined>;
  /** What is known of the addresses that are not listed any more. */
  readonly claims: readonly Claim[];
}

/**
 * Forgets people who have not been listed for 90 days, or never were: removes what Teams told us of them and which
 * accounts they had, and puts a pseudonym in the place of their ids and address in all operational data that stay. The
 * record (answers, comments) is kept as it was given. Who is listed again in the meantime has lost nothing.
 *
 * `partitions` are those of the whole store. Gives how many accounts were forgotten. A crash in between leaves the rest
 * for the next time.
 */
export function forgetDeparted({ records, cooperation, clock, deadLetters }: Deps, vault: Vault) {
  const { keys, people, claims } = records;
  const { store } = vault;

  return async (partitions: readonly string[]): Promise<number> => {
    const departed = await findDeparted(partitions, before(clock(), retentionDays));
    if (departed.accounts.size + departed.claims.length === 0) return 0;
    const pseudonyms = await pseudonymsFor(records, namesOf(departed));
    for (const { person } of departed.claims) await removePause(person);
    const own = [...departed.accounts.keys()].map((entraId) => keys.personPartition(entraId));
    await pseudonymise(vault, partitions, pseudonyms, new Set([...own, keys.claimPartition]));
    await pseudonymiseClaims(departed, pseudonyms);
    await discardDeadLetters(pseudonyms);
    // Last, so that what was left by a crash is found again.
    for (const { person } of departed.claims) await removeClaim(person);
    for (const partition of own) {
      for (const document of await listAll(store, partition, '')) await removeUnchanged(store, partition, document);
    }
    return departed.accounts.size;
  };

  async function findDeparted(partitions: readonly string[], cutoff: Instant): Promise<Departed> {
    const accounts = new Map<string, PersonRecord | undefined>();
    const prefix = keys.personPartition('');
    for (const partition of partitions.filter((name) => name.startsWith(prefix))) {
      const found = await people.read(partition, keys.person);
      const departedAt = found && (await markedAt(partition, found.value));
      if (found && departedAt && departedAt < cutoff) accounts.set(found.value.entraId, found.value);
    }
    const gone: Claim[] = [];
    for (const { value: claim } of await claims.list(keys.claimPartition, keys.claim(''))) {
      const departedAt = await markedClaimAt(claim);
      if (!departedAt || departedAt >= cutoff) continue;
      gone.push(claim);
      for (const entraId of accountsOf(claim)) {
        const known = (await people.read(keys.personPartition(entraId), keys.person))?.value;
        // Somebody who is listed with another address by now is still with us.
        if (!isListed(known?.person)) accounts.set(entraId, known);
      }
    }
    return { accounts, claims: gone };
  }

  async function markedAt(partition: string, { person, departedAt }: PersonRecord): Promise<Instant | undefined> {
    const next = markOf(person, departedAt);
    if (next !== departedAt) {
      await change(people, partition, keys.person, (current) => current && { ...current, departedAt: next });
    }
    return next;
  }

  async function markedClaimAt({ person, departedAt }: Claim): Promise<Instant | undefined> {
    const next = markOf(person, departedAt);
    if (next !== departedAt) {
      const id = keys.claim(person);
      await change(claims, keys.claimPartition, id, (current) => current && { ...current, departedAt: next });
    }
    return next;
  }

  /** Since when the person has not been listed. */
  function markOf(person: string | undefined, departedAt: Instant | undefined): Instant | undefined {
    return isListed(person) ? undefined : (departedAt ?? clock());
  }

  function isListed(person: string | undefined): boolean {
    return cooperation.people.some(({ key }) => key === person);
  }

  /**
   * For each person everything that tells who it is, except an address that is listed: that is somebody's. Of an account
   * whose address is known both have one pseudonym, as the last stands.
   */
  function namesOf({ accounts, claims }: Departed): readonly (readonly string[])[] {
    return [
      ...claims.map(({ person }) => [person]),
      ...[...accounts].map(([entraId, known]) => [
        entraId,
        ...[known?.channelUserId, known?.chat?.id].flatMap((name) => name ?? []),
        ...(known?.person === undefined || isListed(known.person) ? [] : [known.person]),
      ]),
    ];
  }

  async function removePause(person: string): Promise<void> {
    const id = keys.pause(pauseKey({ kind: 'person', person }));
    const pause = await records.reminders.pauses.read(keys.pausePartition, id);
    if (pause) await removeUnchanged(store, keys.pausePartition, { id, etag: pause.etag });
  }

  /** In claims that stay, who decided gets a pseudonym; whose accounts they are stays, to keep released ones out. */
  async function pseudonymiseClaims({ claims: gone }: Departed, pseudonyms: Pseudonyms): Promise<void> {
    const going = new Set(gone.map(({ person }) => person));
    for (const { id, value } of await claims.list(keys.claimPartition, keys.claim(''))) {
      if (going.has(value.person)) continue;
      await change(claims, keys.claimPartition, id, (current) => {
        const history = current?.history?.map((entry) => ({ ...entry, by: pseudonyms.in(entry.by) }));
        const isSame = JSON.stringify(history) === JSON.stringify(current?.history);
        return current && !isSame ? { ...current, history } : undefined;
      });
    }
  }

  async function removeClaim(person: string): Promise<void> {
    const id = keys.claim(person);
    const claim = await claims.read(keys.claimPartition, id);
    if (claim) await removeUnchanged(store, keys.claimPartition, { id, etag: claim.etag });
  }

  /** Work that was given up and was for or about them is of no use to the operator any more. */
  async function discardDeadLetters(pseudonyms: Pseudonyms): Promise<void> {
    for (const { id, message } of await deadLetters.list(32)) {
      const text = JSON.stringify(message);
      if (pseudonyms.in(text) !== text) await deadLetters.discard(id);
    }
  }
}

function accountsOf({ entraId, history = [] }: Claim): ReadonlySet<string> {
  return new Set([...(entraId === undefined ? [] : [entraId]), ...history.map((entry) => entry.entraId)]);
}
