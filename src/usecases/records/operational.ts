import { z } from 'zod/v4';
import { type Instant, isInstant } from '../../domain/instant.ts';

/** That something was done for an activity, so that it is not done again. */
export interface Seen {
  readonly at: Instant;
}

const at = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

export const seenSchema: z.ZodType<Seen> = z.object({ at });

/** A part of a file that was written for somebody to fetch, kept for a day. */
export interface HandoutPart extends Seen {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

export const handoutSchema: z.ZodType<HandoutPart> = z.object({
  at,
  name: z.string(),
  contentType: z.string(),
  base64: z.string(),
});
