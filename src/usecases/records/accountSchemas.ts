import { z } from 'zod/v4';
import type { AccountEntry } from '../../domain/account.ts';
import { type Instant, isInstant } from '../../domain/instant.ts';
import type { Claim } from './types.ts';

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

const entry: z.ZodType<AccountEntry> = z.object({
  entraId: z.string(),
  what: z.enum(['released', 'restored']),
  at: instant,
  by: z.string(),
});

export const claimSchema: z.ZodType<Claim> = z.object({
  person: z.string(),
  entraId: z.string().optional(),
  channelUserId: z.string().optional(),
  history: z.array(entry).optional(),
  departedAt: instant.optional(),
});
