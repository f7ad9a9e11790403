import { strToU8, unzipSync, zipSync } from 'fflate';

/** A source of numbers from 0 to 1 that gives the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The file with some of its bytes changed, moved, doubled or cut away; sometimes only noise, or only its XML. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const choice = random();
  if (choice < 0.05) return noise(random);
  if (choice < 0.3 && bytes[0] === 0x50) return withMutatedPart(bytes, random);
  let changed = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 8); times > 0; times--) changed = mutatedOnce(changed, random);
  return changed;
}

function noise(random: () => number): Uint8Array {
  return Uint8Array.from({ length: Math.floor(random() * 2_000) }, () => Math.floor(random() * 256));
}

function withMutatedPart(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[Math.floor(random() * names.length)] ?? '';
  const part = Buffer.from(parts[name] ?? strToU8(''));
  return zipSync({ ...parts, [name]: mutatedOnce(mutatedOnce(part, random), random) });
}

function mutatedOnce(bytes: Buffer, random: () => number): Buffer<ArrayBuffer> {
  const at = Math.floor(random() * bytes.length);
  const end = Math.min(bytes.length, at + Math.ceil(random() * 200));
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  const choice = Math.floor(random() * 7);
  if (choice === 0) return Buffer.from(before);
  if (choice === 1) return Buffer.concat([before, after]);
  if (choice === 2) return Buffer.concat([before, piece, piece, after]);
  if (choice === 3) return Buffer.concat([before, ...Array<Buffer>(50).fill(piece), after]);
  if (choice === 4) return Buffer.concat([before, withNumbers(piece, random), after]);
  const changed = Buffer.from(bytes);
  for (let index = at; index < (choice === 5 ? end : at + 1); index++) changed[index] = Math.floor(random() * 256);
  return changed;
}

/** Numbers that programs do not like, in the place of others. */
function withNumbers(piece: Buffer, random: () => number): Buffer {
  const numbers = ['0', '-1', '4294967295', '99999999999999999999', '1e308', 'NaN'];
  const number = numbers[Math.floor(random() * numbers.length)] ?? '';
  return Buffer.from(piece.toString('latin1').replace(/\d+/, number), 'latin1');
}
