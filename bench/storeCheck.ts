import type { Services } from '../src/config/services.ts';
import { instantOf } from '../src/domain/instant.ts';
import { openServices } from '../src/services.ts';
import { createRecords } from '../src/usecases/records/records.ts';
import type { FiledItem } from './agendas.ts';
import { tenantId } from './setting.ts';

/** Throws unless the items have so many answers: an acknowledgement that is not kept is no figure either. */
export async function countAnswers(services: Services, filed: readonly FiledItem[], expected: number): Promise<void> {
  const clock = () => instantOf(Date.now());
  const { store, close } = await openServices(services, clock, () => undefined);
  const { responses, keys } = createRecords(store, tenantId);
  let found = 0;
  for (const { meetingId, itemId } of filed) {
    found += (await responses.list(keys.meetingPartition(meetingId), keys.response(itemId))).length;
  }
  await close();
  if (found !== expected) throw new Error(`The store holds ${found} answers, not ${expected}`);
}
