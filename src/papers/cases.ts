import { endsSentence } from './blocks.ts';
import { type CaseNumber, readCaseNumber } from './caseNumber.ts';
import type { Line } from './lines.ts';
import { headingLine } from './sectionHeadings.ts';

const longestTitle = 4;
const longestHead = 12;
const numberField = /^(?:saksnr|saksnummer|sak nr|saknr|utvalgssaksnr|utvalssaksnr)\.?:? /i;

/** A case begins where a numbered title, not a sentence of prose, stands right above a section's heading. */
export function beginsCase(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (!line || (before && !line.blankBefore && !endsSentence(before.text))) return false;
  const after = lines.slice(index + 1, index + 1 + longestTitle);
  const heading = after.findIndex((next) => headingLine(next.text)?.kind != null);
  const lastOfTitle = heading > 0 ? after[heading - 1] : line;
  if (heading >= 0) return !lastOfTitle?.text.endsWith('.');
  return hasWord(line) && line.blankBefore && isTitleOf(lines, index);
}

/** «Sak 12/26 …» over a blank line, with fields or a title but no sentence on the way to the first heading. */
function isTitleOf(lines: readonly Line[], index: number): boolean {
  if (lines[index]?.text.endsWith('.')) return false;
  const after = lines.slice(index + 1, index + longestHead);
  const heading = after.findIndex((next) => headingLine(next.text)?.kind != null);
  return heading >= 0 && after.slice(0, heading).every(({ text }) => !text.endsWith('.'));
}

function hasWord({ text }: Line): boolean {
  return /^\p{L}{0,12}-?sak/iu.test(text);
}

/** «Sak 42/24 Eventuelt» under case 41/24: the next number above a title, though no heading follows. */
function isNext(line: Line, current: CaseNumber | null | undefined): boolean {
  const number = readCaseNumber(line.text);
  if (!number || !current || !line.blankBefore || !hasWord(line)) return false;
  const follows = number.sequence === current.sequence + 1 && number.year === current.year && number.year !== null;
  return follows && /^[ .:–—-]{1,6}\p{Lu}.*[^.]$/u.test(number.rest);
}

/** A row that begins with a case number, as on an agenda. */
export function listsCase(line: Line): boolean {
  return line.cells.length > 1 && readCaseNumber(line.cells[0] ?? '')?.rest === '';
}

/** The number a line's field gives, where a case begins with a table of fields. */
function numberInField(line: Line): CaseNumber | null {
  const label = numberField.exec(`${line.text} `)?.[0];
  return label === undefined ? null : readCaseNumber(line.text.slice(label.length));
}

/** A table of fields begins a case at its first field. */
function startOfFields(lines: readonly Line[], index: number): number {
  let start = index;
  while (start > 0 && !lines[start]?.blankBefore && /^\p{L}[\p{L} ]{0,25}:/u.test(lines[start - 1]?.text ?? ''))
    start--;
  return start;
}

/** The lines of every case in a paper, and whether the text also lists cases. */
export function casesIn(lines: readonly Line[]): {
  readonly cases: readonly (readonly Line[])[];
  readonly lists: boolean;
} {
  const starts: number[] = [];
  let current: CaseNumber | undefined;
  let lists = false;
  for (const [index, line] of lines.entries()) {
    const field = numberInField(line);
    const number = field ?? readCaseNumber(line.text);
    if (!number || number.number === current?.number) continue;
    const isFirst = current === undefined;
    const begins = beginsCase(lines, index) || isNext(line, current);
    if (!isFirst && field === null && !begins) {
      lists ||= listsCase(line);
      continue;
    }
    if (!isFirst) starts.push(field === null ? index : startOfFields(lines, index));
    current = number;
  }
  const cuts = [0, ...starts, lines.length];
  const cases = cuts.slice(0, -1).map((start, index) => lines.slice(start, cuts[index + 1]));
  return { cases, lists };
}
