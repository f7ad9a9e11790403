import { readCaseNumber } from './caseNumber.ts';
import type { Line } from './lines.ts';
import { headingLine } from './sectionHeadings.ts';

/** A text as its own lines, and what was printed around them on every page. */
export interface PageText {
  readonly lines: readonly Line[];
  /** The running headers and footers, each once, as printed. */
  readonly headers: readonly string[];
  /** Regular expressions for the lines that were dropped, each for a whole line. */
  readonly noise: readonly string[];
}

const pageMark =
  /^(?:(?:side|page|s\.) ?\d{1,4}(?: ?(?:av|of|\/) ?\d{1,4})?|\d{1,3} (?:av|of) \d{1,3}|[-–] ?\d{1,3} ?[-–])$/i;
const markInLine = /(?<!\p{L})(?:side|page) \d{1,4}(?: ?(?:av|of|\/) ?\d{1,4})?(?!\p{L}|\d)/iu;
const loneNumber = /^\d{1,3}$/;
const pageTop = 3;
const shortestHeader = 8;
const farRight = 20;

/** What is the same on every page: the line with any page number in it left open. */
function keyOf(text: string): string {
  return text.replace(markInLine, '#');
}

/** Sentences, headings and the numbers of cases come again for reasons of their own. */
function mayRun(line: Line): boolean {
  const { text } = line;
  if (markInLine.test(text) && line.cells.length > 1) return true;
  if (text.length < shortestHeader || /^\p{Ll}|[.;:!?]$/u.test(text)) return false;
  return headingLine(text)?.kind == null && !readCaseNumber(text);
}

/** The lines printed on every page: at its top in the first place, or always beside the edge of a page. */
function runningLines(lines: readonly Line[]): ReadonlySet<string> {
  const top = new Set(lines.slice(0, pageTop).map((line) => keyOf(line.text)));
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (!mayRun(line)) continue;
    const key = keyOf(line.text);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const isEdge = (line: Line | undefined) =>
    line === undefined || line.startsPage || pageMark.test(line.text) || hasMarkCell(line);
  const running = new Set<string>();
  for (const [key, at] of places) {
    const marked = key.includes('#');
    const beside = (index: number) => lines[index]?.startsPage || isEdge(lines[index - 1]) || isEdge(lines[index + 1]);
    if (at.length > 1 ? marked || top.has(key) || at.every(beside) : marked && hasMarkCell(lines[at[0] ?? 0])) {
      running.add(key);
    }
  }
  return running;
}

function hasMarkCell(line: Line | undefined): boolean {
  return line !== undefined && line.cells.length > 1 && line.cells.some((cell) => pageMark.test(cell));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function headerText(line: Line): string {
  return line.cells
    .filter((cell) => !pageMark.test(cell))
    .join(' ')
    .replace(markInLine, '')
    .trim();
}

function patternOf(text: string): string {
  return escaped(text).replace(markInLine, (mark) => mark.replace(/\d+/g, '\\d+'));
}

/** A lone number is a page's only where a page number can stand. */
function isPageNumber(lines: readonly Line[], index: number, isRunning: (line: Line) => boolean): boolean {
  const line = lines[index];
  if (!line || !loneNumber.test(line.text)) return false;
  const next = lines[index + 1];
  const beside = [lines[index - 1], next].some((other) => other && (isRunning(other) || pageMark.test(other.text)));
  return beside || line.indent >= farRight || !next || next.startsPage || line.startsPage;
}

/** The lines without page numbers, running headers and running footers. */
export function withoutPageMarks(lines: readonly Line[]): PageText {
  const running = runningLines(lines);
  const isRunning = (line: Line) => mayRun(line) && running.has(keyOf(line.text));
  const kept: Line[] = [];
  const headers = new Set<string>();
  const noise = new Set<string>();
  const numbers: string[] = [];
  let dropped = false;
  for (const [index, line] of lines.entries()) {
    const runs = isRunning(line);
    const numbersPage = isPageNumber(lines, index, isRunning);
    if (runs) headers.add(headerText(line));
    if (numbersPage) numbers.push(line.text);
    if (runs || pageMark.test(line.text)) noise.add(patternOf(line.text));
    if (runs || numbersPage || pageMark.test(line.text)) {
      dropped = true;
      continue;
    }
    kept.push(dropped ? { ...line, blankBefore: true, acrossPage: kept.length > 0 } : line);
    dropped = false;
  }
  if (numbers.length > 0) noise.add(numbers.length > 1 ? '\\d{1,3}' : (numbers[0] ?? ''));
  return { lines: kept, headers: [...headers].filter((text) => text !== ''), noise: [...noise] };
}
