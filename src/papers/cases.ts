import { endsSentence } from './blocks.ts';
import { readCaseNumber } from './caseNumber.ts';
import type { Line } from './lines.ts';
import { headingLine } from './sectionHeadings.ts';

const longestTitle = 4;

/** A case begins where a numbered title, not a sentence of prose, stands right above a section's heading. */
function beginsCase(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (!line || (before && !line.blankBefore && !endsSentence(before.text))) return false;
  const after = lines.slice(index + 1, index + 1 + longestTitle);
  const heading = after.findIndex((next) => headingLine(next.text)?.kind != null);
  const lastOfTitle = heading > 0 ? after[heading - 1] : line;
  return heading >= 0 && !lastOfTitle?.text.endsWith('.');
}

/** A row that begins with a case number, as on an agenda. */
export function listsCase(line: Line): boolean {
  return line.cells.length > 1 && readCaseNumber(line.cells[0] ?? '')?.rest === '';
}

/** The lines of the first case in a paper, and whether the text has or lists other cases. */
export function firstCase(lines: readonly Line[]): { readonly lines: readonly Line[]; readonly more: boolean } {
  let first: string | undefined;
  let more = false;
  for (const [index, line] of lines.entries()) {
    const number = readCaseNumber(line.text);
    if (!number || number.year === null) continue;
    const isOther = first !== undefined && number.number !== first;
    if (isOther && beginsCase(lines, index)) return { lines: lines.slice(0, index), more: true };
    more ||= isOther && listsCase(line);
    first ??= number.number;
  }
  return { lines, more };
}
