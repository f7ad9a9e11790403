import { type CopiedDocument, checkHeader, createSeal, readLine, StateFileFault } from './format.ts';

/**
 * The documents in the lines of a file (each with its line break). Throws `StateFileFault` for a line that is damaged,
 * and at the end for a file that is not whole: read all of it before you use any of it.
 */
export async function* readState(lines: AsyncIterable<string>): AsyncGenerator<CopiedDocument> {
  const seal = createSeal();
  let number = 0;
  let documents = 0;
  let ended = false;
  for await (const line of lines) {
    number += 1;
    if (ended) throw new StateFileFault('The file goes on after its last line.');
    if (number === 1) checkHeader(line);
    const document = number === 1 ? undefined : readLine(line, number);
    if (number > 1 && document === undefined) {
      if (line !== seal.footerLine(documents)) throw new StateFileFault('The file is damaged or not whole.');
      ended = true;
      continue;
    }
    seal.add(line);
    if (document === undefined) continue;
    documents += 1;
    yield document;
  }
  if (number === 0) checkHeader(undefined);
  if (!ended) throw new StateFileFault('The file is cut off: its last line is missing.');
}

/** How many documents a whole file has. Throws `StateFileFault` for any other. */
export async function countState(lines: AsyncIterable<string>): Promise<number> {
  let documents = 0;
  for await (const _ of readState(lines)) documents += 1;
  return documents;
}
