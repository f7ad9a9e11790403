import type { Piece } from './pieces.ts';

/** A stretch of text without a wide gap: a line of a column, or what stands in a cell. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** What stands on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

const sameLine = 0.45;
const wordGap = 0.12;
const cellGap = 0.85;
const listMark = /^(?:[•●▪◦○‣∙·*–—-]|\d{1,2}(?:\.\d{1,2})*[.)]?|\p{L}\))$/u;
const markGap = 4;

/** The rows of a page, from the top. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (!row || piece.y - row.y > sameLine * Math.max(piece.size, row.size)) {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
    } else {
      row.pieces.push(piece);
      if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size });
    }
  }
  return rows.map(({ y, size, pieces: own }) => ({ y, size, segments: segmentsOf(own, y, size) }));
}

/** The text of a row, with a tab for each wide gap. */
export function textOfRow({ segments }: Row): string {
  return segments.map(({ text }) => text).join('\t');
}

function segmentsOf(pieces: readonly Piece[], y: number, size: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = segments.at(-1);
    if (!last) {
      segments.push(segmentOf(piece));
      continue;
    }
    if (isPrintedTwice(last, piece) || isNoteMark(last, piece, y, size)) continue;
    const gap = piece.left - last.right;
    const unit = Math.max(piece.size, last.size);
    const isMark = listMark.test(last.text) && gap < markGap * unit && (segments.length === 1 || last.text === '•');
    if (gap > cellGap * unit && !isMark) segments.push(segmentOf(piece));
    else segments[segments.length - 1] = joined(last, piece, gap > wordGap * unit);
  }
  return segments;
}

function segmentOf({ text, left, right, size }: Piece): Segment {
  return { text: text.trimStart(), left, right, size };
}

function joined(last: Segment, piece: Piece, isApart: boolean): Segment {
  const space = isApart && !/^\s/.test(piece.text) ? ' ' : '';
  return {
    text: `${last.text}${space}${piece.text}`,
    left: last.left,
    right: Math.max(last.right, piece.right),
    size: Math.max(last.size, piece.size),
  };
}

/** Some programs print bold letters by printing twice. */
function isPrintedTwice(last: Segment, piece: Piece): boolean {
  return (
    last.text.endsWith(piece.text) && piece.right - last.right < 0.15 * piece.size && piece.left < last.right - 0.1
  );
}

/** The small raised number that leads to a footnote; after a unit it is an exponent. */
function isNoteMark(last: Segment, piece: Piece, y: number, size: number): boolean {
  const isRaised = piece.size < 0.8 * size && y - piece.y > 0.15 * size;
  return isRaised && /^\d{1,2}$/.test(piece.text) && !/(?:\bk?m|cm|mm|\d)$/.test(last.text);
}
