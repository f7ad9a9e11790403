import { z } from 'zod/v4';
import { type Instant, isInstant } from '../../domain/instant.ts';
import type { AbsenceEntry, RecusalEntry, StandIn } from '../../domain/seats.ts';

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

export const standInSchema: z.ZodType<StandIn> = z.object({ person: z.string(), standsFor: z.string() });

export const absenceSchema: z.ZodType<AbsenceEntry> = z.object({
  person: z.string(),
  absent: z.boolean(),
  deputy: z.string().optional(),
  at: instant,
  by: z.string(),
});

export const recusalSchema: z.ZodType<RecusalEntry> = z.object({
  person: z.string(),
  recused: z.boolean(),
  at: instant,
  by: z.string(),
  reason: z.string().optional(),
});
