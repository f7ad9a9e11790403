import { z } from 'zod/v4';
import { type Instant, isInstant } from '../../domain/instant.ts';
import type { DeadLetter } from '../../ports/deadLetters.ts';
import { base64, decodeMessage } from './messageText.ts';

// Together with the rest of the entry at most 49 152 bytes, which are 64 KiB as base64.
const maxMessageBytes = 48_000;
const maxReasonBytes = 600;

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));
const schema = z.object({
  id: z.string(),
  message: z.unknown(),
  reason: z.string(),
  attempts: z.number(),
  enqueuedAt: instant,
  buriedAt: instant,
});

/** The text of a message on the poison queue. */
export function encodePoison({ message, reason, ...rest }: DeadLetter): string {
  const text = JSON.stringify(message);
  // Only what others put on the queue can be longer.
  const kept = Buffer.byteLength(text) <= maxMessageBytes ? message : cut(text, maxMessageBytes);
  return base64(JSON.stringify({ ...rest, reason: cut(reason, maxReasonBytes), message: kept }));
}

/** The entry in a text from the poison queue; undefined when others put it there. */
export function decodePoison(text: string): DeadLetter | undefined {
  const { success, data } = schema.safeParse(decodeMessage(text));
  return success ? { ...data, message: data.message } : undefined;
}

/** The beginning of the text whose JSON has at most so many bytes. */
function cut(text: string, maxBytes: number): string {
  let kept = text;
  while (Buffer.byteLength(JSON.stringify(kept)) > maxBytes) {
    kept = kept.slice(0, Math.floor(kept.length * 0.9)).toWellFormed();
  }
  return kept;
}
