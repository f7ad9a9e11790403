import { z } from 'zod/v4';
import { type Instant, isInstant } from '../../domain/instant.ts';

/** That something was done for an activity, so that it is not done again. */
export interface Seen {
  readonly at: Instant;
}

const at = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

export const seenSchema: z.ZodType<Seen> = z.object({ at });

/** A part of a file with what is stored about a person, kept for a day. */
export interface OwnDataPart extends Seen {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

export const ownDataSchema: z.ZodType<OwnDataPart> = z.object({
  at,
  name: z.string(),
  contentType: z.string(),
  text: z.string(),
});
