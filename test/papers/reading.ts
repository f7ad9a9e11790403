import { readDocument } from '../../src/papers/readDocument.ts';
import type { CaseReading } from '../../src/papers/reading.ts';
import { bodies } from './bodies.ts';

/** The only case, or the first, of a text that must be read as a case paper. */
export function readPaper(text: string, words = bodies): CaseReading {
  const reading = readDocument(text, words);
  const paper = reading.kind === 'case_paper' ? reading.cases[0] : undefined;
  if (!paper) throw new Error(`Read as ${reading.kind}.`);
  return paper;
}
