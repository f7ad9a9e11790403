import { endsSentence, joined } from '../blocks.ts';
import { type CaseNumber, readCaseNumber } from '../caseNumber.ts';
import type { Line } from '../lines.ts';

/** One case of the minutes as printed. */
export interface PrintedCase {
  readonly number: CaseNumber | null;
  /** The title's text, over its lines. */
  readonly title: string;
  /** Other cells of the row it stands in. */
  readonly cells: readonly string[];
  readonly lines: readonly Line[];
}

const unnumbered = /^(?:eventuelt|ymse)[:.]?(?= |$)/i;
const marked = /^(\d{1,2})\.? (?=\p{Lu})/u;
const longLine = 60;
const label = /^\p{Lu}[\p{L} ]{2,40}:/u;

function startsCase(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (!line) return false;
  const free = !before || line.blankBefore || endsSentence(before.text) || before.cells.length > 1;
  if (unnumbered.test(line.text)) return free && line.text.length < longLine;
  const number = readCaseNumber(line.text);
  if (!number || !(free || /^\p{Lu}\p{L}{0,12}-?(?:sak|SAK)/u.test(line.text))) return false;
  // «Sak 44/13 utgår.» tells about a case and does not begin one.
  if (/^ (?:\p{Ll})/u.test(number.rest) && !/^ (?:og|–)/.test(number.rest) && number.rest.endsWith('.')) return false;
  return number.year !== null || /^\p{L}/u.test(line.text);
}

/** Titles under plain numbers, where no case has a number of its own: in sequence from 1. */
function markedStarts(lines: readonly Line[]): readonly number[] {
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = marked.exec(line.text)?.[1];
    if (mark !== undefined && line.blankBefore && Number(mark) === starts.length + 1 && !line.text.endsWith(','))
      starts.push(index);
  }
  return starts.length > 1 ? starts : [];
}

function printed(lines: readonly Line[]): PrintedCase {
  const [first] = lines;
  const number = readCaseNumber(first?.cells[0] ?? '') ?? readCaseNumber(first?.text ?? '');
  const isRow = (first?.cells.length ?? 0) > 2;
  const own = number?.rest ?? (first?.text ?? '').replace(marked, '');
  const start =
    (isRow || (number && first && first.cells.length === 2) ? (own === '' ? first?.cells[1] : own) : own) ?? '';
  const text = (first && first.cells.length === 2 && own !== '' && own !== start ? own : start).replace(
    /^[ .:–—-]{1,10}/,
    '',
  );
  const titles = text === '' ? [] : [text];
  let end = 1;
  for (let line = lines[end]; line && !isRow; line = lines[end]) {
    const before = lines[end - 1];
    const isTitle = titles.length === 0 ? !label.test(line.text) : goesOn(line, before, titles.length);
    if (!isTitle) break;
    titles.push(line.text);
    end++;
  }
  const inline = unnumbered.exec(text);
  const rest = inline && text.length > inline[0].length ? text.slice(inline[0].length).trim() : '';
  const title = inline ? inline[0].replace(/[:.]$/, '') : joined(titles);
  const extra = rest === '' || !first ? [] : [{ ...first, text: rest, cells: [rest] }];
  return {
    number,
    title,
    cells: isRow ? (first?.cells.slice(own === '' ? 2 : 1) ?? []) : [],
    lines: [...extra, ...lines.slice(end)],
  };
}

function goesOn(line: Line, before: Line | undefined, count: number): boolean {
  if (line.blankBefore || label.test(line.text) || !before || count > 3) return false;
  // A sentence is no title.
  if (/^\p{Lu}.*[.!?]$/u.test(line.text)) return false;
  return (
    /^\p{Ll}/u.test(line.text) ||
    line.indent > before.indent ||
    (before.text.length >= longLine && !endsSentence(before.text))
  );
}

/** The head of minutes and their cases in order; of a case both listed and treated, the treatment. */
export function splitMinutes(lines: readonly Line[]): {
  readonly head: readonly Line[];
  readonly cases: readonly PrintedCase[];
} {
  const numbered = lines.flatMap((_, index) => (startsCase(lines, index) ? [index] : []));
  const hasNumbers = numbered.some((index) => readCaseNumber(lines[index]?.text ?? ''));
  const starts = hasNumbers ? numbered : markedStarts(lines);
  const cases = starts.map((start, index) => printed(lines.slice(start, starts[index + 1])));
  const keyOf = ({ number, title }: PrintedCase) =>
    number ? `${number.prefix} ${number.number}` : title.toLowerCase();
  const best = new Map<string, PrintedCase>();
  for (const each of cases) {
    const known = best.get(keyOf(each));
    if (known && each.lines.length <= known.lines.length) continue;
    // Put last, so that the order is that of the treatment.
    best.delete(keyOf(each));
    best.set(keyOf(each), { ...each, title: each.title || (known?.title ?? '') });
  }
  return { head: lines.slice(0, starts[0] ?? lines.length), cases: [...best.values()] };
}
