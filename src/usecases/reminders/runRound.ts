import { tenantIntervalMs } from '../../domain/allowance.ts';
import { isSettled } from '../../domain/delivery.ts';
import { epochOf, instantOf } from '../../domain/instant.ts';
import { Conflict } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { RemindMessage } from './deliver.ts';
import { inParallel } from './inParallel.ts';
import { learnWhoIsThere } from './learnWhoIsThere.ts';
import { type Recipient, recipientsOf } from './recipients.ts';
import { settleRound } from './settleRound.ts';
import { watch } from './sweepRounds.ts';
import type { Delivery, Round } from './types.ts';

/** The queue's message for a reminder as a whole. */
export interface RoundMessage {
  readonly kind: 'round';
  readonly body: string;
  readonly meetingId: string;
  readonly roundId: string;
}

/** Deliveries are asked for so many at a time. */
const width = 16;
/** Messages become visible as the tenant's allowance comes to them, a little ahead of it. */
const aheadMs = 1_000;

/**
 * Carries out a reminder: writes a delivery for everyone who is missing and asks the queue to send each; then watches
 * over them until all are settled, and tells the secretariat. Safe to run any number of times.
 * Gives how long to wait until it is to be looked at again.
 */
export function runRound(deps: Deps) {
  const { records, queue, clock } = deps;
  const { keys } = records;
  const { rounds, deliveries } = records.reminders;
  const settle = settleRound(deps);
  const learn = learnWhoIsThere(deps);

  return async ({ body, meetingId, roundId }: RoundMessage): Promise<number | undefined> => {
    const partition = keys.meetingPartition(meetingId);
    const [found, meeting] = await Promise.all([
      rounds.read(partition, keys.round(roundId)),
      records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId)),
    ]);
    if (!found || !meeting || found.value.state === 'done' || found.value.state === 'dropped') return undefined;
    const round = found.value;
    await watch(deps, round);
    if (round.state !== 'waiting') return settle(round, meeting.value);
    const waitMs = epochOf(round.dueAt) - epochOf(clock());
    if (waitMs > 0) return waitMs;
    if (meeting.value.state === 'cancelled' || meeting.value.state === 'held') {
      await setState(round, 'dropped');
      return undefined;
    }
    if (round.rung === 'list') {
      // Members get nothing: that the secretariat is told is all there is to it.
      await setState(round, 'sending');
      return 0;
    }
    await learn(round.body);
    const recipients = await recipientsOf(deps, round);
    await flagItems(meetingId, recipients);
    await inParallel(recipients, width, (recipient, index) => ask(round, recipient, index));
    await setState(round, 'sending');
    return recipients.length * tenantIntervalMs + aheadMs;
  };

  /** From now on, an answer brings the person's own cards up to date too. */
  async function flagItems(meetingId: string, recipients: readonly Recipient[]): Promise<void> {
    const ids = new Set(recipients.flatMap(({ items }) => items.map(({ id }) => id)));
    if (ids.size === 0) return;
    const all = await records.items.list(keys.meetingPartition(meetingId), keys.item(''));
    for (const { value: item } of all) {
      if (item.reminded || item.type !== 'orientering') continue;
      await change(records.items, keys.meetingPartition(meetingId), keys.item(item.id), (current) =>
        current && !current.reminded ? { ...current, reminded: true } : undefined,
      );
    }
  }

  async function ask(round: Round, { person, entraId }: Recipient, index: number): Promise<void> {
    const { id: roundId, body, meetingId, itemId, rung } = round;
    const delayMs = Math.max(0, index * tenantIntervalMs - aheadMs);
    const at = clock();
    const delivery: Delivery = {
      roundId,
      body,
      meetingId,
      itemId,
      byItself: rung !== undefined,
      person: person.key,
      entraId,
      state: entraId
        ? { kind: 'queued', dueAt: instantOf(Math.floor(epochOf(at) + delayMs)) }
        : { kind: 'unreachable', at, reason: 'notMet' },
      tries: [],
    };
    const isOpen = await create(delivery);
    if (!isOpen) return;
    const message: RemindMessage = { kind: 'remind', meetingId, roundId, person: person.key };
    await queue.enqueue(message, delayMs);
  }

  /** Whether it is still to be sent; written by an earlier try, it may have been. */
  async function create(delivery: Delivery): Promise<boolean> {
    const partition = keys.meetingPartition(delivery.meetingId);
    const key = keys.delivery(delivery.roundId, delivery.person);
    try {
      await deliveries.create(partition, key, delivery);
      return !isSettled(delivery.state);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const earlier = await deliveries.read(partition, key);
      return earlier?.value.state.kind === 'queued';
    }
  }

  async function setState({ meetingId, id }: Round, state: Round['state']): Promise<void> {
    await change(rounds, keys.meetingPartition(meetingId), keys.round(id), (current) =>
      current && current.state !== state ? { ...current, state } : undefined,
    );
  }
}
