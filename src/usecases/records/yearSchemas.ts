import { z } from 'zod/v4';
import type { CaseKey, Original } from '../../domain/case.ts';
import { type Instant, isInstant } from '../../domain/instant.ts';
import type { ItemMove, MeetingChange } from '../../domain/meeting.ts';
import { type OutcomeEntry, outcomeKinds } from '../../domain/outcome.ts';
import type { AbsenceEntry, RecusalEntry, StandIn } from '../../domain/seats.ts';

export const originalSchema: z.ZodType<Original> = z.object({ sha256: z.string(), name: z.string() });

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

export const standInSchema: z.ZodType<StandIn> = z.object({ person: z.string(), standsFor: z.string() });

export const absenceSchema: z.ZodType<AbsenceEntry> = z.object({
  person: z.string(),
  absent: z.boolean(),
  deputy: z.string().optional(),
  at: instant,
  by: z.string(),
});

const when = z.object({ startsAt: instant, place: z.string() });

export const meetingPoint = z.object({ meetingId: z.string(), startsAt: instant });

/** Given the schema of a case's key. */
export function itemMoveSchema(caseKey: z.ZodType<CaseKey>): z.ZodType<ItemMove> {
  const move = z.object({ id: z.string(), by: z.string() });
  return z.discriminatedUnion('kind', [
    move.extend({ kind: z.literal('postponed'), to: meetingPoint }),
    move.extend({ kind: z.literal('renumbered'), key: caseKey }),
  ]);
}

export const meetingChangeSchema: z.ZodType<MeetingChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moved'), at: instant, by: z.string(), from: when, to: when }),
  z.object({ kind: z.enum(['cancelled', 'held']), at: instant, by: z.string() }),
]);

export const recusalSchema: z.ZodType<RecusalEntry> = z.object({
  person: z.string(),
  recused: z.boolean(),
  at: instant,
  by: z.string(),
  reason: z.string().optional(),
});

/** A body's calendar feed. The token itself is kept in the body's own document alone, to be shown to its people. */
export interface Feed {
  readonly body: string;
  readonly token?: string | undefined;
  readonly createdAt: Instant;
  readonly createdBy: string;
}

export const feedSchema: z.ZodType<Feed> = z.object({
  body: z.string(),
  token: z.string().optional(),
  createdAt: instant,
  createdBy: z.string(),
});

/** The highest case number given out so far; numbers are never given out twice. */
export interface Series {
  readonly last: number;
}

export const seriesSchema: z.ZodType<Series> = z.object({ last: z.number().int().min(0) });

export const outcomeSchema: z.ZodType<OutcomeEntry> = z.object({
  kind: z.enum(outcomeKinds),
  text: z.string(),
  tasks: z.array(z.object({ who: z.string(), what: z.string(), due: z.string() })),
  at: instant,
  by: z.string(),
  source: z.enum(['form', 'minutes']),
  minutes: originalSchema.optional(),
});

/** Cases of different bodies that are one matter. */
export interface Matter {
  readonly id: string;
  readonly cases: readonly CaseKey[];
  /** The matter that took this one in. */
  readonly mergedInto?: string | undefined;
}

export const matterSchema: z.ZodType<Matter> = z.object({
  id: z.string(),
  cases: z.array(z.object({ body: z.string(), year: z.number(), sequence: z.number() })),
  mergedInto: z.string().optional(),
});
