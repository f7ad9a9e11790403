import { crc32, inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

/** A part is inflated to at most this much. */
const maxPartBytes = 48 * 1024 * 1024;
/** Text that is this large is not also this repetitive, unless it was made to be. */
const suspectBytes = 16 * 1024 * 1024;
const suspectRatio = 100;

/** A zip file whose list of contents has been found to be sound. */
export interface Zip {
  readonly names: readonly string[];
  /** A part by its name, whatever its case. Throws {@link Unreadable}. */
  part(name: string): Uint8Array | undefined;
}

/** Opens a zip file by its list of contents; nothing is inflated until it is asked for. Throws {@link Unreadable}. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = zipEntries(bytes);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map(({ name }) => name),
    part(name) {
      const entry = byName.get(name.toLowerCase());
      return entry && inflate(bytes, entry);
    },
  };
}

function inflate(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { dataStart, packedSize, size, method, crc } = entry;
  if (entry.encrypted) throw new Unreadable('encrypted');
  if (size > maxPartBytes || (size > suspectBytes && size > packedSize * suspectRatio)) {
    throw new Unreadable('tooComplex');
  }
  const packed = bytes.subarray(dataStart, dataStart + packedSize);
  const data = method === 0 ? packed : inflated(packed, method, size);
  if (data.length !== size || crc32(data) !== crc) throw new Unreadable('damaged');
  return data;
}

function inflated(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method !== 8) throw new Unreadable('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    const isLarger = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(isLarger ? 'tooComplex' : 'damaged', { cause });
  }
}
