import { createHash } from 'node:crypto';
import { z } from 'zod/v4';

/** A document of the store, wherever it came from. */
export interface CopiedDocument {
  readonly partition: string;
  readonly id: string;
  readonly body: unknown;
}

const version = 1;

/** The file's first line. */
export const headerLine = `${JSON.stringify({ format: 'saksgang-state', version })}\n`;

const header = z.object({ format: z.literal('saksgang-state'), version: z.number() });
const document = z.strictObject({
  partition: z.string(),
  id: z.string(),
  body: z.unknown().refine((body) => body !== undefined),
});
const footer = z.strictObject({ documents: z.number(), sha256: z.string() });

/** The file is not a whole copy of a state; the message says so in a sentence. */
export class StateFileFault extends Error {
  override readonly name = 'StateFileFault';
}

/** The line of a document. */
export function documentLine({ partition, id, body }: CopiedDocument): string {
  return `${JSON.stringify({ partition, id, body })}\n`;
}

/** Counts the documents and sums up the text of the lines, for the file's last line. */
export function createSeal(): { add(line: string): void; footerLine(documents: number): string } {
  const hash = createHash('sha256');
  return {
    add: (line) => void hash.update(line),
    footerLine: (documents) => `${JSON.stringify({ documents, sha256: hash.copy().digest('hex') })}\n`,
  };
}

/** Throws `StateFileFault` unless the file begins as ours do. */
export function checkHeader(line: string | undefined): void {
  const { success, data } = header.safeParse(parsed(line ?? ''));
  if (!success) throw new StateFileFault('The file is not a copy of a state: its first line does not say so.');
  if (data.version !== version) {
    throw new StateFileFault(`The file has format version ${data.version}; this program knows version ${version}.`);
  }
}

/** The document in a line, or `undefined` for the last line of the file. Throws `StateFileFault` for anything else. */
export function readLine(line: string, number: number): CopiedDocument | undefined {
  const value = parsed(line);
  if (footer.safeParse(value).success) return undefined;
  const { success, data } = document.safeParse(value);
  if (!success) throw new StateFileFault(`Line ${number} of the file is damaged. Nothing can be taken from it.`);
  return data;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
