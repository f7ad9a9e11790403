import { readdirSync } from 'node:fs';
import { afterAll } from 'vitest';
import { createDocumentReader, type OpenDocumentReader } from '../../../src/adapters/documents/reader.ts';

/** The names of the papers, agendas and minutes that our own parser is tested on. */
export const fixtures = readdirSync(new URL('../../papers/fixtures/', import.meta.url)).filter((name) =>
  name.endsWith('.txt'),
);

/** A reader for the tests of one file. */
export function readerForTests(): OpenDocumentReader {
  const reader = createDocumentReader({ idleMs: 5_000 });
  afterAll(() => reader.close());
  return reader;
}

/** The text that the reader finds. Fails when there is none. */
export async function textBy(reader: OpenDocumentReader, name: string, bytes: Uint8Array): Promise<string> {
  const read = await reader.read(name, bytes);
  if (read.kind !== 'text') throw new Error(`${name} is unreadable: ${read.reason}`);
  return read.text;
}
