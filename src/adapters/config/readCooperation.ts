import { readFile } from 'node:fs/promises';
import type { Cooperation } from '../../domain/cooperation.ts';
import { parseCooperation } from './cooperationText.ts';
import type { Faults } from './faults.ts';

/**
 * The register that the secretariat keeps in a YAML file, or every fault in it at once; tell them apart by
 * `'faults' in …`. E-mail addresses and user principal names come in lower case, bodies in the order of the path.
 */
export async function readCooperation(file: string): Promise<Cooperation | Faults> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { faults: [unreadable(file, error)] };
  }
  return cooperationIn(file, bytes);
}

/** The register in what was read from a place; the place is named in faults. As {@link readCooperation}. */
export function cooperationIn(place: string, bytes: Uint8Array | undefined): Cooperation | Faults {
  if (!bytes) return { faults: [`${place}: there is no such file; upload it there, or correct SAKSGANG_COOPERATION.`] };
  try {
    return parseCooperation(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'))
      throw error;
    return { faults: [`${place}: is not written in UTF-8; save it again with that encoding, or æ, ø and å are lost.`] };
  }
}

function unreadable(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') {
    return `${file}: there is no such file; copy samples/cooperation.yaml to it, or set SAKSGANG_COOPERATION to the right one.`;
  }
  return `${file}: cannot be read (${code}); it must be a file that the bot's account may read.`;
}
