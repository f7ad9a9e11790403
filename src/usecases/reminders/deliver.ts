import { createHash } from 'node:crypto';
import {
  afterTry,
  backOffMs,
  type DeliveryState,
  type DroppedReason,
  isLost,
  sendingTimeoutMs,
  unreachableBy,
} from '../../domain/delivery.ts';
import { epochOf, instantOf } from '../../domain/instant.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { isQuiet } from '../../domain/quietTime.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import { Conflict } from '../../ports/errors.ts';
import type { SendResult } from '../../ports/messenger.ts';
import { chanceOf } from '../chance.ts';
import type { Deps } from '../deps.ts';
import { personalChat } from '../people/personalChat.ts';
import { languageOf } from '../people/reach.ts';
import { change } from '../records/change.ts';
import type { Versioned } from '../records/collection.ts';
import type { PersonRecord } from '../records/types.ts';
import { digestComesInTime } from './digestTime.ts';
import { readPauses } from './pauses.ts';
import { nextTimeToRemind, quietTimesAround } from './quiet.ts';
import type { Delivery } from './types.ts';
import { waitingFor } from './waiting.ts';

/** The queue's message for one person's message of one reminder. */
export interface RemindMessage {
  readonly kind: 'remind';
  readonly meetingId: string;
  readonly roundId: string;
  readonly person: string;
}

type Look =
  | { readonly kind: 'waits'; readonly meeting: Meeting; readonly items: readonly AgendaItem[] }
  | { readonly kind: 'answered' }
  | { readonly kind: 'dropped'; readonly reason: DroppedReason };

/**
 * Sends one person's reminder, at most once. It waits for its turn, writes down that it is sending, looks once more
 * whether the person still has something to answer, and only then sends. What is found on the way in `sending` was
 * left by a process that went away, and becomes `unknown`.
 * Gives how long to wait when it has to be done again.
 */
export function deliver(deps: Deps) {
  const { records, clock, messenger, allowance, cooperation, reminderCards } = deps;
  const { keys } = records;
  const { deliveries } = records.reminders;
  const openChat = personalChat(deps);
  const nowMs = () => epochOf(clock());

  return async ({ meetingId, roundId, person }: RemindMessage): Promise<number | undefined> => {
    const partition = keys.meetingPartition(meetingId);
    const key = keys.delivery(roundId, person);
    const found = await deliveries.read(partition, key);
    const state = found?.value.state;
    if (!found || !state) return undefined;
    if (state.kind === 'sending') return leftBehind(found, partition, key);
    if (state.kind !== 'queued') return undefined;
    const dueInMs = epochOf(state.dueAt) - nowMs();
    if (dueInMs > 1_000) return dueInMs;
    if (found.value.byItself) {
      const times = await quietTimesAround(deps, clock(), true);
      if (isQuiet(clock(), times)) return epochOf(await nextTimeToRemind(deps, true)) - nowMs();
    }

    const record = await readPerson(found.value);
    if (!record) return settle({ kind: 'unreachable', at: clock(), reason: 'notMet' });
    const chat = await openChat(record, found.value.body);
    if (chat.kind === 'none') {
      const reason = unreachableBy(chat.reason) ?? 'notInstalled';
      return settle({ kind: 'unreachable', at: clock(), reason });
    }
    const turn = await allowance.turn(chat.chat.id, 'reminder');
    if (turn.kind === 'later') return turn.afterMs;

    const sending = await take(found);
    if (!sending) return undefined;
    const look = await lookAgain(sending.value, record);
    if (look.kind !== 'waits') {
      const state: DeliveryState =
        look.kind === 'answered' ? { kind: 'answered', at: clock() } : { ...look, at: clock() };
      await keep(sending, { ...sending.value, state });
      return undefined;
    }
    const message = reminderCards.waiting(look, languageOf(cooperation, record));
    const result = await messenger.post(chat.chat, message);
    await keep(sending, after(sending.value, result, hashOf(message)));
    await allowance.heard(chat.chat, result);
    return result.kind === 'throttled' ? waitAfter(sending.value, result.retryAfterMs) : undefined;

    async function take(queued: Versioned<Delivery>): Promise<Versioned<Delivery> | undefined> {
      try {
        const value: Delivery = { ...queued.value, state: { kind: 'sending', since: clock() } };
        return await deliveries.replace(partition, key, value, queued.etag);
      } catch (error) {
        if (error instanceof Conflict) return undefined;
        throw error;
      }
    }

    async function keep({ etag }: Versioned<Delivery>, value: Delivery): Promise<void> {
      await deliveries.replace(partition, key, value, etag);
    }

    async function settle(state: DeliveryState): Promise<undefined> {
      await change(deliveries, partition, key, (current) =>
        current && current.state.kind === 'queued' ? { ...current, state } : undefined,
      );
    }
  };

  /** Another replica may still be at it; later than any request may take, it is certain that nobody is. */
  async function leftBehind(found: Versioned<Delivery>, partition: string, key: string): Promise<number | undefined> {
    const { state } = found.value;
    if (state.kind !== 'sending') return undefined;
    if (!isLost(state, nowMs())) return sendingTimeoutMs;
    await change(deliveries, partition, key, (current): Delivery | undefined =>
      current && isLost(current.state, nowMs())
        ? { ...current, state: { kind: 'unknown', since: clock() } }
        : undefined,
    );
    return undefined;
  }

  async function readPerson({ entraId }: Delivery): Promise<PersonRecord | undefined> {
    if (!entraId) return undefined;
    return (await records.people.read(keys.personPartition(entraId), keys.person))?.value;
  }

  async function lookAgain(delivery: Delivery, record: PersonRecord): Promise<Look> {
    const { meetingId, body, itemId, person } = delivery;
    const asked = { person, entraId: record.entraId };
    const [meeting, items, pauses] = await Promise.all([
      records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId)),
      waitingFor(deps, meetingId, asked),
      readPauses(deps),
    ]);
    if (!meeting || meeting.value.state === 'cancelled' || meeting.value.state === 'held') {
      return { kind: 'dropped', reason: 'meetingOff' };
    }
    if (delivery.byItself && clock() >= meeting.value.deadline) return { kind: 'dropped', reason: 'deadlinePassed' };
    if (pauses.isPersonPaused(person)) return { kind: 'dropped', reason: 'paused' };
    if (delivery.byItself && pauses.isMeetingPaused(meetingId)) return { kind: 'dropped', reason: 'paused' };
    if (record.digest && (await digestComesInTime(deps, meeting.value.deadline))) {
      return { kind: 'dropped', reason: 'digest' };
    }
    const asks = items.filter(({ id }) => itemId === undefined || id === itemId);
    if (asks.length === 0) return { kind: 'answered' };
    const isWholePaused = delivery.byItself && asks.every(({ id }) => pauses.isItemPaused(meetingId, id));
    return isWholePaused ? { kind: 'dropped', reason: 'paused' } : { kind: 'waits', meeting: meeting.value, items };
  }

  function after(delivery: Delivery, result: SendResult, shownHash: string): Delivery {
    const at = clock();
    const tries = [...delivery.tries, { at, outcome: result.kind, status: result.status }];
    const dueAt = result.kind === 'throttled' ? instantOf(nowMs() + waitAfter(delivery, result.retryAfterMs)) : at;
    const state = afterTry(result, tries.length, at, dueAt);
    return { ...delivery, tries, state, ...(state.kind === 'sent' && { shownHash }) };
  }

  function waitAfter({ roundId, person, tries }: Delivery, askedMs: number): number {
    return backOffMs(askedMs, tries.length, chanceOf(`${roundId} ${person} ${tries.length}`));
  }
}

/** Tells whether two drawings look the same. */
export function hashOf(message: unknown): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('hex');
}

/** Where the person's card is, once it was sent. */
export function placeOfCard(delivery: Delivery, chat: ConversationRef | undefined): ConversationRef | undefined {
  const { state } = delivery;
  return state.kind === 'sent' && state.conversationId && chat ? { ...chat, id: state.conversationId } : undefined;
}
