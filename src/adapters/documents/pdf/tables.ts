import { type Row, type Segment, textOfRow } from './rows.ts';

/** A line of the text; rows that wrap in a table are one line. */
export interface Line {
  readonly text: string;
  readonly kind: 'text' | 'row';
  readonly left: number;
  readonly right: number;
  /** Of its first and its last baseline. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

const wideGap = 3.2;
const aLine = 0.9;
const tightest = 1.45;
const plainlyWider = 1.3;
const slack = 1.15;

/** The rows as lines, with the wrapped cells of tables put together. */
export function linesOfRows(rows: readonly Row[]): readonly Line[] {
  const lines: Line[] = [];
  let index = 0;
  while (index < rows.length) {
    const end = tableEnd(rows, index);
    const table = rows.slice(index, end);
    if (table.length > 1) lines.push(...tableLines(table));
    else lines.push(...table.map((row) => lineOf([row], textOfRow(row))));
    index = end;
  }
  return lines;
}

/** Where the table ends that begins with the row; the next row when none begins. */
function tableEnd(rows: readonly Row[], start: number): number {
  let columns = rows[start]?.segments ?? [];
  if (columns.length < 2) return start + 1;
  let end = start + 1;
  for (let row = rows[end]; row; row = rows[end]) {
    const before = rows[end - 1];
    const gap = before ? row.y - before.y : 0;
    const belongs = row.segments.length > 1 || (isInOneColumn(row, columns) && !isUnderNumber(row, before));
    if (gap > wideGap * row.size || !belongs) break;
    columns = merged([...columns, ...row.segments]);
    end += 1;
  }
  // What hangs below the first column may as well be the text that follows.
  while (end > start + 1 && rows[end - 1]?.segments.length === 1 && isFirstColumn(rows[end - 1], columns)) end -= 1;
  return end;
}

const caseOrTime = /^(?:\p{L}{0,12}[- ]?)?\d[\d/ .:–-]*$/u;

/** The number of a case does not wrap: words below it are no cell of its row. */
function isUnderNumber({ segments: [only] }: Row, before: Row | undefined): boolean {
  const first = before?.segments[0];
  return !!only && !!first && overlap(only, first) && caseOrTime.test(first.text) && /\p{L}{3}/u.test(only.text);
}

/** Beside the first column, or as narrow as it is. */
function isInOneColumn({ segments: [only] }: Row, [first, second]: readonly Segment[]): boolean {
  return !!only && !!first && !!second && (only.left > first.right || only.right < second.left);
}

function isFirstColumn(row: Row | undefined, columns: readonly Segment[]): boolean {
  const [first, second] = columns;
  const only = row?.segments[0];
  return !first || !second || !only || only.left < second.left - 3;
}

function overlap(a: Segment, b: Segment): boolean {
  return a.left < b.right && b.left < a.right;
}

/** Segments that are above each other, as one column. */
function merged(segments: readonly Segment[]): readonly Segment[] {
  const columns: Segment[] = [];
  for (const segment of segments.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && segment.left < last.right) {
      columns[columns.length - 1] = { ...last, right: Math.max(last.right, segment.right) };
    } else columns.push(segment);
  }
  return columns;
}

function tableLines(rows: readonly Row[]): readonly Line[] {
  const columns = merged(rows.flatMap(({ segments }) => segments));
  if (columns.length < 2) return rows.map((row) => lineOf([row], textOfRow(row)));
  return grouped(rows, columns).flatMap((group) => {
    // What crosses two columns shows that they are none.
    const isRegular = group.every((row) => columns.every((column) => inColumn(row, column).length < 2));
    if (!isRegular) return group.map((row): Line => ({ ...lineOf([row], textOfRow(row)), kind: 'row' }));
    const cells = columns.map((column) => group.flatMap((row) => inColumn(row, column)).reduce(joinedLines, ''));
    return [{ ...lineOf(group, cells.join('\t').trimEnd()), kind: 'row' }];
  });
}

function inColumn({ segments }: Row, column: Segment): readonly string[] {
  return segments.filter((segment) => overlap(segment, column)).map(({ text }) => text);
}

/** Rows of print put together to rows of the table: by the space between them, or by an empty first cell. */
function grouped(rows: readonly Row[], columns: readonly Segment[]): readonly (readonly Row[])[] {
  const gaps = rows.slice(1).map((row, index) => (row.y - (rows[index]?.y ?? 0)) / row.size);
  // Less than a line is between cells that stand in the middle of their row.
  const least = Math.min(...gaps.filter((gap) => gap >= aLine));
  const isPadded = least <= tightest && Math.max(...gaps) > plainlyWider * least;
  const groups: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const group = groups.at(-1);
    const gap = gaps[index - 1] ?? Number.POSITIVE_INFINITY;
    const goesOn = isPadded
      ? gap < slack * least
      : !row.segments.some((segment) => overlap(segment, columns[0] ?? segment));
    if (group && goesOn) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function joinedLines(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(?:og|eller|samt|til)\b/.test(next)) {
    return text.slice(0, -1) + next;
  }
  return text === '' ? next : `${text} ${next}`;
}

function lineOf(rows: readonly Row[], text: string): Line {
  const segments = rows.flatMap((row) => row.segments);
  return {
    text,
    kind: 'text',
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    top: rows[0]?.y ?? 0,
    bottom: rows.at(-1)?.y ?? 0,
    size: Math.max(...rows.map(({ size }) => size)),
  };
}
