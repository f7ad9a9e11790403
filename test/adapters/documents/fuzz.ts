import { readFileSync } from 'node:fs';
import { createDocumentReader } from '../../../src/adapters/documents/reader.ts';
import type { ReadDocument } from '../../../src/ports/documentReader.ts';
import { mutated, randomFrom } from './mutations.ts';
import { docxOfLines, pdfOfLines } from './printed.ts';

/** What became of the files of a run. */
export interface FuzzReport {
  readonly files: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** The longest that reading one took. */
  readonly slowestMs: number;
}

/** Reads mutated files until the time is over and there were so many. The same seed gives the same files. */
export async function fuzz(
  seed: number,
  enough: { readonly timeMs: number; readonly files: number },
  limitMs: number,
): Promise<FuzzReport> {
  const random = randomFrom(seed);
  const text = readFileSync(new URL('../../papers/fixtures/sak-71-20.txt', import.meta.url), 'utf8');
  const sound = [
    ['a.docx', await docxOfLines(text)],
    ['a.pdf', await pdfOfLines(text)],
    ['a.md', Buffer.from(text)],
  ] as const;
  const reader = createDocumentReader({ timeMs: limitMs });
  const outcomes: Record<string, number> = {};
  const end = performance.now() + enough.timeMs;
  let files = 0;
  let slowestMs = 0;

  async function readOne(): Promise<ReadDocument> {
    const [name, bytes] = sound[files++ % sound.length] ?? sound[0];
    const started = performance.now();
    const read = await reader.read(name, mutated(bytes, random));
    slowestMs = Math.max(slowestMs, performance.now() - started);
    return read;
  }

  try {
    while (performance.now() < end || files < enough.files) {
      const read = await readOne();
      const outcome = read.kind === 'text' ? 'text' : read.reason;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  } finally {
    await reader.close();
  }
  return { files, outcomes, slowestMs };
}
