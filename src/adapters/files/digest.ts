import { createHash } from 'node:crypto';
import { Unavailable } from '../../ports/errors.ts';

/** The SHA-256 of the bytes, in lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the text can be the SHA-256 of a file; nothing else may become a part of a path. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The bytes, when they are those that were put. Throws `Unavailable`. */
export function intact(bytes: Uint8Array, sha256: string): Uint8Array {
  if (digestOf(bytes) !== sha256) throw new Unavailable('The kept file is damaged');
  return bytes;
}
