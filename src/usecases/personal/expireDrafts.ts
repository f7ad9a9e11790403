import type { Original } from '../../domain/case.ts';
import { before, retentionDays } from '../../domain/retention.ts';
import type { Deps } from '../deps.ts';
import { removeUnchanged } from './removing.ts';
import type { Vault } from './vault.ts';

/**
 * Removes what was brought in more than 90 days ago, with the file it came in, unless the record tells of that file:
 * a paper that was filed from it, or an outcome that was read from it. Nobody can file the draft any more (it is refused
 * a day earlier), and whoever brings the same file in again meanwhile keeps it. The file goes first, so that no file is
 * left that nothing tells of, also after a crash. `partitions` are those of the whole store. Gives how many drafts were
 * removed.
 */
export function expireDrafts({ records, clock, files }: Pick<Deps, 'records' | 'clock' | 'files'>, { store }: Vault) {
  const { keys } = records;

  return async (partitions: readonly string[]): Promise<number> => {
    const cutoff = before(clock(), retentionDays);
    const drafts = await records.drafts.list(keys.draftPartition, keys.draft(''));
    const old = drafts.filter(({ value }) => value.receivedAt < cutoff);
    if (old.length === 0) return 0;
    const kept = await originalsOfRecord(partitions);
    let removed = 0;
    for (const draft of old) {
      const { sha256 } = draft.value.original;
      if (kept.has(sha256) || (await isRemoved(sha256))) {
        removed += await removeUnchanged(store, keys.draftPartition, draft);
      }
    }
    return removed;
  };

  /** Not what somebody has put since yesterday, and may be about to file: then its draft tells of it until tomorrow. */
  async function isRemoved(sha256: string): Promise<boolean> {
    return (await files.remove(sha256, before(clock(), 1))) || (await files.get(sha256)) === undefined;
  }

  /** All of them, as content alone says what file it is: a paper may be filed from one that was brought in elsewhere. */
  async function originalsOfRecord(partitions: readonly string[]): Promise<ReadonlySet<string>> {
    const kept = new Set<string>();
    const keep = (original: Original | undefined) => original && kept.add(original.sha256);
    for (const partition of partitions) {
      if (partition.startsWith(keys.paperPartition(''))) {
        for (const { value } of await records.papers.list(partition, 'v')) keep(value.original);
      } else if (partition.startsWith(keys.meetingPartition(''))) {
        for (const { value } of await records.items.list(partition, keys.item(''))) {
          for (const { minutes } of value.outcomes ?? []) keep(minutes);
        }
      }
    }
    return kept;
  }
}
