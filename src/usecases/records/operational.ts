import { z } from 'zod/v4';
import { type Instant, isInstant } from '../../domain/instant.ts';

/** That something was done for an activity, so that it is not done again. */
export interface Seen {
  readonly at: Instant;
}

export const seenSchema: z.ZodType<Seen> = z.object({
  at: z.custom<Instant>((value) => typeof value === 'string' && isInstant(value)),
});
