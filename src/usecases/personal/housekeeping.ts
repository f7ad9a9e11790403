import { epochOf } from '../../domain/instant.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import { forgetDeparted } from './departed.ts';
import { expireDrafts } from './expireDrafts.ts';
import { expireOperational } from './retention.ts';
import { expireScattered } from './scattered.ts';
import type { Vault } from './vault.ts';

const dayMs = 86_400_000;

/**
 * Once a day, by whichever replica is first: operational data expire, and people who have left are forgotten. That it
 * is done is written afterwards, so that a crash makes it be done again, which does no harm.
 */
export function housekeeping(deps: Deps, vault: Vault): () => Promise<void> {
  const { records, clock, log } = deps;
  const { jobPartition, housekeeping: id } = records.keys;
  const expire = expireOperational(deps, vault);
  const expireBroughtIn = expireDrafts(deps, vault);
  const expireInOwn = expireScattered(deps, vault);
  const forget = forgetDeparted(deps, vault);
  const known = { doneThrough: -1 };

  return async () => {
    const today = Math.floor(epochOf(clock()) / dayMs);
    if (known.doneThrough >= today) return;
    const last = await records.sweeps.read(jobPartition, id);
    known.doneThrough = last?.value.doneThrough ?? -1;
    if (known.doneThrough >= today) return;
    const partitions = await vault.partitions.partitions();
    const removed = (await expire(partitions)) + (await expireBroughtIn(partitions)) + (await expireInOwn(partitions));
    const counts = { removed, forgotten: await forget(partitions) };
    await change(records.sweeps, jobPartition, id, (current) =>
      current && current.doneThrough >= today ? undefined : { doneThrough: today },
    );
    log.info(counts, 'Operational data that were too old are gone');
  };
}
