import { withoutNotes } from './footnotes.ts';
import { dehyphenated } from './hyphens.ts';
import type { Line } from './tables.ts';

const usualLeading = 1.2;
const widestLeading = 2.6;
const widerThanLeading = 1.25;
const tallestRow = 4;
const deepestIndent = 12;
const dotLeader = /(?:\.\s?){5,}\s*\d{1,4}$/;

/** The lines of all pages as one text: blank lines where there is more space, pages joined where a sentence goes on. */
export function flow(pages: readonly (readonly Line[])[]): string {
  const leading = leadingOf(pages);
  const margin = marginOf(pages);
  const out: string[] = [];
  let notes: readonly string[] = [];

  function gap(): void {
    if (out.length > 0) out.push('');
    for (const note of notes) out.push(note, '');
    notes = [];
  }

  for (const page of pages) {
    const { body, notes: own } = withoutNotes(page, sizeOf(pages));
    for (const [index, line] of body.entries()) {
      if (dotLeader.test(line.text)) continue;
      const before = body[index - 1];
      if (before ? isApart(before, line, leading) : !goesOn(out.at(-1) ?? '', line.text)) gap();
      out.push(' '.repeat(indentOf(line, margin)) + line.text);
    }
    notes = [...notes, ...own];
  }
  gap();
  return dehyphenated(out).join('\n');
}

function isApart(before: Line, line: Line, leading: number): boolean {
  const size = Math.max(before.size, line.size);
  const distance = line.top - before.bottom;
  if (before.kind === 'row' && line.kind === 'row' && distance > 0 && distance < tallestRow * size) return false;
  // Upward is the top of the next column.
  if (distance < 0) return !goesOn(before.text, line.text);
  return distance > leading * widerThanLeading * size;
}

function goesOn(before: string, text: string): boolean {
  return before !== '' && /^\p{Ll}/u.test(text) && !/[.:;!?»”)]$/.test(before);
}

function indentOf({ kind, left, size }: Line, margin: number): number {
  if (kind === 'row') return 0;
  return Math.max(0, Math.min(deepestIndent, Math.round((left - margin) / (0.5 * size))));
}

/** The distance of lines, in sizes of their letters: best seen where a sentence goes on. */
function leadingOf(pages: readonly (readonly Line[])[]): number {
  const pairs = pages.flatMap((page) =>
    page.flatMap((line, index) => {
      const before = page[index - 1];
      if (!before || before.size !== line.size || line.top <= before.bottom) return [];
      const ratio = Math.round(((line.top - before.bottom) / line.size) * 20) / 20;
      return [{ ratio, isWithin: goesOn(before.text, line.text) }];
    }),
  );
  const within = pairs.filter((pair) => pair.isWithin && pair.ratio < widestLeading);
  const among = within.length >= 3 ? within : pairs.filter(({ ratio }) => ratio < usualLeading * 1.5);
  return mostOf(among.map(({ ratio }) => ratio)) ?? usualLeading;
}

function sizeOf(pages: readonly (readonly Line[])[]): number {
  return (
    mostOf(
      pages.flatMap((page) => page.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 40)).fill(size))),
    ) ?? 0
  );
}

function marginOf(pages: readonly (readonly Line[])[]): number {
  return mostOf(pages.flatMap((page) => page.map(({ left }) => Math.round(left)))) ?? 0;
}

function mostOf(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
