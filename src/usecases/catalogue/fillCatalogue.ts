import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { change } from '../records/change.ts';
import { catalogueForm, recordItemInCatalogue } from './recordInCatalogue.ts';

/**
 * Puts the cases into the catalogue that were filed before there was one, or when less of them was searched. What has
 * today's form is left as it is, and a note in the store says that all is done: a crash on the way costs only doing it
 * again. Gives how many were added; throws the port errors of the store.
 */
export async function fillCatalogue(deps: Pick<Deps, 'records' | 'clock' | 'cooperation'>): Promise<number> {
  const { records, cooperation } = deps;
  const { keys, sweeps } = records;
  const done = await sweeps.read(keys.jobPartition, keys.catalogueFilled);
  if (done && done.value.doneThrough >= catalogueForm) return 0;
  const count = { added: 0 };
  for (const { id: body } of cooperation.bodies) {
    for (const { value: meeting } of await records.meetings.list(keys.bodyPartition(body), keys.meeting(''))) {
      for (const item of await agendaOf(deps, meeting.id)) {
        const found = await records.catalogue.read(keys.cataloguePartition(item.key.year), keys.catalogued(item.id));
        if (found?.value.form === catalogueForm) continue;
        await recordItemInCatalogue(deps, item);
        count.added += 1;
      }
    }
  }
  await change(sweeps, keys.jobPartition, keys.catalogueFilled, () => ({ doneThrough: catalogueForm }));
  return count.added;
}
