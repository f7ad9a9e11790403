import { z } from 'zod/v4';
import { type DeliveryState, droppedReasons, type Try, unreachableReasons } from '../../domain/delivery.ts';
import { type Instant, isInstant } from '../../domain/instant.ts';
import type { DocumentStore } from '../../ports/documentStore.ts';
import { type Collection, collectionOf } from '../records/collection.ts';
import type { Addressee, Delivery, DigestSent, Pause, PauseSubject, Round } from './types.ts';

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

const state: z.ZodType<DeliveryState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued'), dueAt: instant }),
  z.object({ kind: z.literal('sending'), since: instant }),
  z.object({
    kind: z.literal('sent'),
    at: instant,
    conversationId: z.string().optional(),
    messageId: z.string().optional(),
  }),
  z.object({ kind: z.literal('answered'), at: instant }),
  z.object({
    kind: z.literal('unreachable'),
    at: instant,
    reason: z.enum(unreachableReasons),
    mentioned: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('unknown'), since: instant }),
  z.object({ kind: z.literal('failed'), at: instant, reason: z.string() }),
  z.object({ kind: z.literal('dropped'), at: instant, reason: z.enum(droppedReasons) }),
]);

const attempt: z.ZodType<Try> = z.object({
  at: instant,
  outcome: z.enum(['sent', 'throttled', 'gone', 'refused', 'unknown']),
  status: z.number().optional(),
});

const addressee: z.ZodType<Addressee> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('party'), party: z.string() }),
  z.object({ kind: z.literal('person'), person: z.string() }),
]);

const roundSchema: z.ZodType<Round> = z.object({
  id: z.string(),
  body: z.string(),
  meetingId: z.string(),
  itemId: z.string().optional(),
  to: addressee.optional(),
  rung: z.string().optional(),
  chain: z.string().optional(),
  askedBy: z.string().optional(),
  createdAt: instant,
  dueAt: instant,
  state: z.enum(['waiting', 'sending', 'telling', 'done', 'dropped']),
  watchedAt: instant.optional(),
  reopened: z.number().optional(),
  reopenedAt: instant.optional(),
  tellingSince: instant.optional(),
  mention: z.enum(['sending', 'sent', 'notSent']).optional(),
});

const deliverySchema: z.ZodType<Delivery> = z.object({
  roundId: z.string(),
  body: z.string(),
  meetingId: z.string(),
  itemId: z.string().optional(),
  byItself: z.boolean(),
  person: z.string(),
  entraId: z.string().optional(),
  state,
  tries: z.array(attempt),
  shownHash: z.string().optional(),
  failures: z.number().optional(),
  leasedUntil: instant.optional(),
});

const pauseSubject: z.ZodType<PauseSubject> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meeting'), meetingId: z.string() }),
  z.object({ kind: z.literal('item'), meetingId: z.string(), itemId: z.string() }),
  z.object({ kind: z.literal('person'), person: z.string() }),
]);

const pauseSchema: z.ZodType<Pause> = z.object({
  about: pauseSubject,
  paused: z.boolean(),
  at: instant,
  by: z.string(),
});

const digestSchema: z.ZodType<DigestSent> = z.object({ day: z.string(), state });

/** A meeting's reminders are kept with it; the ledger is its deliveries. */
export interface ReminderRecords {
  readonly rounds: Collection<Round>;
  readonly deliveries: Collection<Delivery>;
  readonly pauses: Collection<Pause>;
  readonly digests: Collection<DigestSent>;
}

export function createReminderRecords(store: DocumentStore): ReminderRecords {
  return {
    rounds: collectionOf(store, roundSchema),
    deliveries: collectionOf(store, deliverySchema),
    pauses: collectionOf(store, pauseSchema),
    digests: collectionOf(store, digestSchema),
  };
}
