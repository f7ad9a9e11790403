import type { Person } from '../../domain/cooperation.ts';
import { resolved } from '../../domain/delivery.ts';
import { refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import type { RemindMessage } from './deliver.ts';

export interface ResolveDeliveryInput {
  readonly meetingId: string;
  readonly roundId: string;
  readonly person: string;
  /** What the secretary has found out from the person: it arrived, or it shall be sent again. */
  readonly decision: 'arrived' | 'resend';
}

/** `settled`: nothing was open any more. */
export interface DeliveryResolved {
  readonly kind: 'arrived' | 'resend' | 'settled';
  readonly person: Person | undefined;
}

/** The secretariat's word on a reminder of which we do not know whether it arrived. */
export function resolveDelivery(deps: Deps): UseCase<ResolveDeliveryInput, DeliveryResolved> {
  const { records, clock, queue, cooperation } = deps;
  const { keys } = records;
  const { deliveries } = records.reminders;

  return guarded(deps, {
    action: 'remind',
    async load({ meetingId, roundId, person }) {
      const found = await deliveries.read(keys.meetingPartition(meetingId), keys.delivery(roundId, person));
      return found ? { subject: { body: found.value.body }, loaded: found.value } : refused({ kind: 'itemNotFound' });
    },
    async run(_granted, { meetingId, roundId, person, decision }): Promise<DeliveryResolved> {
      const message: RemindMessage = { kind: 'remind', meetingId, roundId, person };
      // Asked for before it is written: a delivery that is not queued when the message comes stays as it is.
      if (decision === 'resend') await queue.enqueue(message, 1_000);
      let isResolved = false;
      await change(deliveries, keys.meetingPartition(meetingId), keys.delivery(roundId, person), (current) => {
        isResolved = current?.state.kind === 'unknown';
        return isResolved && current ? { ...current, state: resolved(current.state, decision, clock()) } : undefined;
      });
      const known = cooperation.people.find(({ key }) => key === person);
      return { kind: isResolved ? decision : 'settled', person: known };
    },
  });
}
