import type { PersonKey } from '../../domain/cooperation.ts';
import type { DeliveryState } from '../../domain/delivery.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Deps } from '../deps.ts';
import type { Delivery } from './types.ts';

/** What has become of each person's last reminder in a meeting. */
export async function readLedger(
  { records }: Pick<Deps, 'records'>,
  meetingId: string,
): Promise<ReadonlyMap<PersonKey, Delivery>> {
  const found = await records.reminders.deliveries.list(
    records.keys.meetingPartition(meetingId),
    records.keys.deliveries,
  );
  const last = new Map<PersonKey, Delivery>();
  for (const { value: delivery } of found) {
    const known = last.get(delivery.person);
    if (!known || timeOf(known.state) < timeOf(delivery.state)) last.set(delivery.person, delivery);
  }
  return last;
}

/** Since when it is so; of what waits, when it falls due. */
export function timeOf(state: DeliveryState): Instant {
  switch (state.kind) {
    case 'queued':
      return state.dueAt;
    case 'sending':
    case 'unknown':
      return state.since;
    default:
      return state.at;
  }
}
