import { createHash } from 'node:crypto';

/** 0 to 1, spread evenly, and the same for the same text: jitter without dice. */
export function chanceOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
