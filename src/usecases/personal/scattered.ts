import { epochOf, type Instant } from '../../domain/instant.ts';
import { before, retentionDays } from '../../domain/retention.ts';
import { hourOf } from '../catalogue/hours.ts';
import type { Deps } from '../deps.ts';
import { removeUnchanged } from './removing.ts';
import { listAll } from './retention.ts';
import type { Vault } from './vault.ts';

/**
 * Removes operational data that are older than 90 days and lie in partitions of their own: each person's digests, the
 * notes of what was catalogued in an hour, when a conversation was last written to. `partitions` are those of the whole
 * store. Does it again without harm. Gives how many were removed.
 */
export function expireScattered({ records, clock }: Pick<Deps, 'records' | 'clock'>, { store }: Vault) {
  const { keys, allowances } = records;
  const people = keys.personPartition('');
  const hours = keys.catalogueChangePartition('');
  const conversations = keys.conversationAllowancePartition('');

  return async (partitions: readonly string[]): Promise<number> => {
    const cutoff = before(clock(), retentionDays);
    let removed = 0;
    for (const partition of partitions) {
      if (partition.startsWith(people)) removed += await expireDigests(partition, cutoff);
      else if (partition.startsWith(conversations)) removed += await expireAllowance(partition, cutoff);
      else if (partition.startsWith(hours) && partition.slice(hours.length) < hourOf(cutoff)) {
        removed += await removeAll(partition, keys.catalogueChange(), () => true);
      }
    }
    return removed;
  };

  function expireDigests(partition: string, cutoff: Instant): Promise<number> {
    return removeAll(partition, keys.digest(''), (id) => id < keys.digest(cutoff.slice(0, 10)));
  }

  async function expireAllowance(partition: string, cutoff: Instant): Promise<number> {
    const found = await allowances.conversations.read(partition, keys.conversationAllowance);
    if (!found) return 0;
    const { recent, older, blockedUntilMs = 0 } = found.value;
    const lastMs = Math.max(recent.at(-1) ?? 0, older.at(-1)?.lastMs ?? 0, blockedUntilMs);
    const document = { id: keys.conversationAllowance, etag: found.etag };
    return lastMs < epochOf(cutoff) ? removeUnchanged(store, partition, document) : 0;
  }

  async function removeAll(partition: string, prefix: string, isOld: (id: string) => boolean): Promise<number> {
    let removed = 0;
    for (const document of await listAll(store, partition, prefix)) {
      if (isOld(document.id)) removed += await removeUnchanged(store, partition, document);
    }
    return removed;
  }
}
