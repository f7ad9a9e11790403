import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { splitLines } from '../../src/usecases/state/splitLines.ts';

const ownerOnly = 0o600;

/** Writes the lines to a file that only its owner may read; `-` is standard output. A file appears when it is whole. */
export async function writeLines(lines: AsyncIterable<string>, file: string): Promise<void> {
  if (file === '-') return pipeline(Readable.from(lines), process.stdout, { end: false });
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  await pipeline(Readable.from(lines), createWriteStream(partial, { mode: ownerOnly, flush: true }));
  await rename(partial, file);
}

/** Gives the work a way to read the lines as often as it likes; `-` is standard input, kept in a file meanwhile. */
export async function withLines<T>(file: string, work: (read: () => AsyncGenerator<string>) => Promise<T>): Promise<T> {
  if (file !== '-') return work(() => splitLines(createReadStream(file)));
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-state-'));
  try {
    const copy = join(folder, 'state.ndjson');
    await pipeline(process.stdin, createWriteStream(copy, { mode: ownerOnly }));
    return await work(() => splitLines(createReadStream(copy)));
  } finally {
    await rm(folder, { recursive: true });
  }
}
