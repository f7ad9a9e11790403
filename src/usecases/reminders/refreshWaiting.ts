import { epochOf, instantOf } from '../../domain/instant.ts';
import { Conflict } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { languageOf } from '../people/reach.ts';
import { type RefreshOutcome, waitAfter } from '../posts/refreshPost.ts';
import { change } from '../records/change.ts';
import type { Versioned } from '../records/collection.ts';
import type { PersonRecord } from '../records/types.ts';
import { hashOf, placeOfCard } from './deliver.ts';
import type { Delivery } from './types.ts';
import { waitingFor } from './waiting.ts';

/** Longer than waiting for a turn and any request to the connector may take. */
const leaseMs = 30_000;
const done: RefreshOutcome = { kind: 'done' };

/** Lets the cards with which a person was reminded in a meeting show what is left; safe to run any number of times. */
export function refreshWaiting(deps: Deps) {
  const { records, clock, messenger, allowance, cooperation, reminderCards } = deps;
  const { keys } = records;
  const { rounds, deliveries } = records.reminders;

  return async (meetingId: string, entraId: string): Promise<RefreshOutcome> => {
    const partition = keys.meetingPartition(meetingId);
    const person = (await records.people.read(keys.personPartition(entraId), keys.person))?.value;
    if (!person?.person) return done;
    const key = person.person;
    const all = await rounds.list(partition, keys.round(''));
    const sent = await Promise.all(all.map(({ value }) => deliveries.read(partition, keys.delivery(value.id, key))));
    let outcome = done;
    for (const delivery of sent) {
      const result = delivery && (await refresh(delivery, person));
      if (result?.kind === 'again') outcome = result;
    }
    return outcome;
  };

  async function refresh(found: Versioned<Delivery>, person: PersonRecord): Promise<RefreshOutcome> {
    const { state, meetingId, roundId, leasedUntil, body } = found.value;
    const place = placeOfCard(found.value, person.chat);
    if (!place || state.kind !== 'sent' || !state.messageId) return done;
    const now = clock();
    if (leasedUntil !== undefined && leasedUntil > now) return again(epochOf(leasedUntil) - epochOf(now));
    const partition = keys.meetingPartition(meetingId);
    const key = keys.delivery(roundId, found.value.person);
    const lease = instantOf(epochOf(now) + leaseMs);
    try {
      await deliveries.replace(partition, key, { ...found.value, leasedUntil: lease }, found.etag);
    } catch (error) {
      if (error instanceof Conflict) return again(500);
      throw error;
    }

    const message = await draw(meetingId, body, found.value.person, person);
    const shownHash = message && hashOf(message);
    if (!message || shownHash === found.value.shownHash) return settle({});
    const turn = await allowance.turn(place.id, 'refresh');
    if (turn.kind === 'later') return settle({}, again(turn.afterMs));
    const result = await messenger.update(place, state.messageId, message);
    await allowance.heard(place, result);
    const failures = (found.value.failures ?? 0) + 1;
    const againLater = (askedMs: number) => again(waitAfter(`${roundId} ${found.value.person}`, askedMs, failures));
    if (result.kind === 'throttled') return settle({ failures }, againLater(result.retryAfterMs));
    if (result.kind === 'unknown') return settle({ shownHash: undefined, failures }, againLater(0));
    return settle(result.kind === 'sent' ? { shownHash, failures: undefined } : {});

    async function settle(changed: Partial<Delivery>, outcome = done): Promise<RefreshOutcome> {
      await change(deliveries, partition, key, (current) =>
        current?.leasedUntil === lease ? { ...current, ...changed, leasedUntil: undefined } : undefined,
      );
      return outcome;
    }
  }

  async function draw(meetingId: string, body: string, key: string, person: PersonRecord) {
    const [meeting, items] = await Promise.all([
      records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId)),
      waitingFor(deps, meetingId, { person: key, entraId: person.entraId }),
    ]);
    return meeting && reminderCards.waiting({ meeting: meeting.value, items }, languageOf(cooperation, person));
  }
}

function again(afterMs: number): RefreshOutcome {
  return { kind: 'again', afterMs };
}
