import type { Line } from './lines.ts';

const pageMark =
  /^(?:(?:side|page) \d{1,4}(?: ?(?:av|of|\/) ?\d{1,4})?|\d{1,3} (?:av|of) \d{1,3}|[-–] ?\d{1,3} ?[-–])$/i;
const loneNumber = /^\d{1,3}$/;
const pageTop = 3;
const shortestHeader = 10;
const farRight = 20;

/** Lines at the top of the first page that come again: what is printed on every page. */
function runningHeaders(lines: readonly Line[]): ReadonlySet<string> {
  const top = new Set(lines.slice(0, pageTop).map((line) => line.text));
  const seen = new Set<string>();
  const running = new Set<string>();
  for (const { text } of lines) {
    if (seen.has(text) && top.has(text) && text.length >= shortestHeader) running.add(text);
    seen.add(text);
  }
  return running;
}

/**
 * The lines without page numbers and without repetitions of a running header; its first print stays, since it
 * may name body and meeting. A lone number goes only where a page number can stand.
 */
export function withoutPageMarks(lines: readonly Line[]): readonly Line[] {
  const running = runningHeaders(lines);
  const printed = new Set<string>();
  const kept: Line[] = [];
  let blankBefore = false;
  for (const [index, line] of lines.entries()) {
    const repeated = running.has(line.text) && printed.has(line.text);
    printed.add(line.text);
    const besidePageEdge = [lines[index - 1], lines[index + 1]].some(
      (other) => other !== undefined && (running.has(other.text) || pageMark.test(other.text)),
    );
    const numbersPage =
      loneNumber.test(line.text) && (besidePageEdge || line.indent >= farRight || index === lines.length - 1);
    if (repeated || numbersPage || pageMark.test(line.text)) {
      blankBefore = true;
    } else {
      kept.push(blankBefore ? { ...line, blankBefore } : line);
      blankBefore = false;
    }
  }
  return kept;
}
