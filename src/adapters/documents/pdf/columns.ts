import type { Piece } from './pieces.ts';
import { type Row, rowsOf, type Segment } from './rows.ts';
import { type Line, linesOfRows } from './tables.ts';

const fewestLines = 5;
const shortestProse = 20;
const filledPart = 0.55;
const maxSplits = 4;
const wideGap = 1.7;
const evenGaps = 1.35;

/** The lines of a page in reading order: columns one after the other, tables row by row. */
export function linesOfPage(pieces: readonly Piece[]): readonly Line[] {
  return ordered(rowsOf(pieces), maxSplits);
}

function ordered(rows: readonly Row[], splits: number): readonly Line[] {
  const found = splits > 0 ? findColumns(rows) : undefined;
  if (!found) return linesOfRows(rows);
  const { left, right } = sidesOf(rows, found);
  return [
    ...ordered(rows.slice(0, found.from), splits - 1),
    ...ordered(left, splits - 1),
    ...ordered(movedBelow(right, left), splits - 1),
    ...ordered(rows.slice(found.to), splits - 1),
  ];
}

function sidesOf(rows: readonly Row[], { from, to, x }: Columns) {
  const inside = rows.slice(from, to);
  return {
    left: side(inside, (segment) => segment.right <= x),
    right: side(inside, (segment) => segment.right > x),
  };
}

/** The rows where they would stand below the others, so that they have the same margin. */
function movedBelow(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const shift = leftOf(rows) - leftOf(others);
  return rows.map((row) => ({
    ...row,
    segments: row.segments.map((each) => ({ ...each, left: each.left - shift, right: each.right - shift })),
  }));
}

function leftOf(rows: readonly Row[]): number {
  return rows.reduce((least, { segments: [first] }) => Math.min(least, first?.left ?? least), Number.POSITIVE_INFINITY);
}

function side(rows: readonly Row[], isHere: (segment: Segment) => boolean): readonly Row[] {
  return rows
    .map((row) => ({ ...row, segments: unstretched(row.segments.filter(isHere)) }))
    .filter(({ segments }) => segments.length > 0);
}

/** In a narrow column a line of few words may have gaps that are wide, but all the same. */
function unstretched(segments: readonly Segment[]): readonly Segment[] {
  const [first] = segments;
  const last = segments.at(-1);
  const gaps = segments.slice(1).map(({ left }, index) => left - (segments[index]?.right ?? 0));
  const isEven = Math.max(...gaps) <= evenGaps * Math.min(...gaps);
  if (!first || !last || segments.length < 3 || !isEven || !segments.every(({ text }) => /\p{L}/u.test(text))) {
    return segments;
  }
  return [{ ...first, right: last.right, text: segments.map(({ text }) => text).join(' ') }];
}

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

/** The longest run of rows with prose on both sides of a gutter. */
function findColumns(rows: readonly Row[]): Columns | undefined {
  const runs = guttersOf(rows).flatMap((x) => runsBeside(rows, x));
  return runs.filter((run) => isProse(rows, run)).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
}

/** Where gaps often are, most often first. */
function guttersOf(rows: readonly Row[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { segments } of rows) {
    for (const [index, { right }] of segments.entries()) {
      const next = segments[index + 1];
      if (!next) continue;
      const place = Math.round((right + next.left) / 2 / 8) * 8;
      const nearGutter = Math.round((next.left - 4) / 4) * 4;
      for (const x of new Set([place, nearGutter])) {
        if (x > right && x < next.left) counts.set(x, (counts.get(x) ?? 0) + 1);
      }
    }
  }
  const often = [...counts].filter(([, count]) => count >= 3).toSorted(([, a], [, b]) => b - a);
  return often.slice(0, 12).map(([x]) => x);
}

function runsBeside(rows: readonly Row[], x: number): readonly Columns[] {
  const runs: Columns[] = [];
  let from = 0;
  for (let index = 0; index <= rows.length; index++) {
    const isCrossed = rows[index]?.segments.some(({ left, right }) => left < x && right > x) ?? true;
    if (!isCrossed) continue;
    if (index - from >= fewestLines) runs.push(trimmed(rows, { from, to: index, x }));
    from = index + 1;
  }
  return runs;
}

function isProse(rows: readonly Row[], run: Columns): boolean {
  const { left, right } = sidesOf(rows, run);
  return [left, right].every(fillsItsColumn) && !isGrid(left, right);
}

/** The run from where both columns begin; what stands above or below one of them, after a wide gap, is no part. */
function trimmed(rows: readonly Row[], { from, to, x }: Columns): Columns {
  const isBeside = rows.map(({ segments }) => segments.some(({ left }) => left > x));
  const isWide = (index: number) =>
    (rows[index]?.y ?? 0) - (rows[index - 1]?.y ?? 0) > wideGap * (rows[index]?.size ?? 0);
  let start = isBeside.indexOf(true, from);
  let end = isBeside.lastIndexOf(true, to - 1) + 1;
  if (start < from || end > to) return { from, to: from, x };
  while (start > from && !isWide(start)) start -= 1;
  while (end < to && !isWide(end)) end += 1;
  return { from: start, to: end, x };
}

function fillsItsColumn(rows: readonly Row[]): boolean {
  if (rows.length < fewestLines) return false;
  const segments = rows.flatMap((row) => row.segments);
  const width =
    segments.reduce((most, { right }) => Math.max(most, right), 0) -
    segments.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const full = segments.filter(({ left, right }) => right - left >= filledPart * width).length;
  const length = segments.reduce((sum, { text }) => sum + text.length, 0) / segments.length;
  return full >= segments.length / 2 && length >= shortestProse && segments.length <= rows.length * 1.2;
}

/** In a table the wide gaps of both sides are at the same height. */
function isGrid(left: readonly Row[], right: readonly Row[]): boolean {
  const [some, others] = [startsIn(left), startsIn(right)];
  const shared = some.filter((y) => others.some((other) => Math.abs(other - y) < 3)).length;
  return shared >= 2 && shared >= 0.6 * Math.min(some.length, others.length);
}

function startsIn(rows: readonly Row[]): readonly number[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return before && row.y - before.y > wideGap * row.size ? [row.y] : [];
  });
}
