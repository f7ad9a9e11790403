import type { Person } from '../../domain/cooperation.ts';
import { resolved } from '../../domain/delivery.ts';
import { refused } from '../../domain/refusal.ts';
import { PortError } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import type { RemindMessage } from './deliver.ts';
import type { RoundMessage } from './runRound.ts';
import type { Delivery, Round } from './types.ts';

export interface ResolveDeliveryInput {
  readonly meetingId: string;
  readonly roundId: string;
  readonly person: string;
  /** What the secretary has found out from the person: it arrived, or it shall be sent again. */
  readonly decision: Decision;
}

type Decision = 'arrived' | 'resend';

/** Time for it to be sent. */
const watchAfterMs = 2_000;

/** `settled`: nothing was open any more. */
export interface DeliveryResolved {
  readonly kind: 'arrived' | 'resend' | 'settled';
  readonly person: Person | undefined;
}

/** The secretariat's word on a reminder of which we do not know whether it arrived. */
export function resolveDelivery(deps: Deps): UseCase<ResolveDeliveryInput, DeliveryResolved> {
  const { records, clock, queue, cooperation, log } = deps;
  const { keys } = records;
  const { rounds, deliveries } = records.reminders;

  return guarded(deps, {
    action: 'remind',
    async load({ meetingId, roundId, person }) {
      const found = await deliveries.read(keys.meetingPartition(meetingId), keys.delivery(roundId, person));
      return found ? { subject: { body: found.value.body }, loaded: found.value } : refused({ kind: 'itemNotFound' });
    },
    async run({ loaded }, { decision }): Promise<DeliveryResolved> {
      const person = cooperation.people.find(({ key }) => key === loaded.person);
      if (loaded.state.kind !== 'unknown') return { kind: 'settled', person };
      // Before the delivery, so that the sweep finds it whatever comes between.
      if (decision === 'resend') await reopen(loaded);
      const isResolved = await resolve(loaded, decision);
      if (isResolved && decision === 'resend') await askFor(loaded);
      return { kind: isResolved ? decision : 'settled', person };
    },
  });

  /** Lets the reminder be watched over again, and be told again if this is not the end of it. */
  async function reopen({ meetingId, roundId }: Delivery): Promise<void> {
    await change(rounds, keys.meetingPartition(meetingId), keys.round(roundId), (current): Round | undefined => {
      if (!current) return undefined;
      const since = current.state === 'done' ? clock() : current.reopenedAt;
      return { ...current, state: 'sending', reopened: (current.reopened ?? 0) + 1, reopenedAt: since };
    });
  }

  async function resolve({ meetingId, roundId, person }: Delivery, decision: Decision): Promise<boolean> {
    let isResolved = false;
    await change(deliveries, keys.meetingPartition(meetingId), keys.delivery(roundId, person), (current) => {
      isResolved = current?.state.kind === 'unknown';
      return isResolved && current ? { ...current, state: resolved(current.state, decision, clock()) } : undefined;
    });
    return isResolved;
  }

  async function askFor({ body, meetingId, roundId, person }: Delivery): Promise<void> {
    try {
      await queue.enqueue({ kind: 'remind', meetingId, roundId, person } satisfies RemindMessage, 0);
      await queue.enqueue({ kind: 'round', body, meetingId, roundId } satisfies RoundMessage, watchAfterMs);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      log.warn({ meetingId, error: error.name }, 'A reminder could not be asked for; the sweep will do it');
    }
  }
}
