/** Text at a place of the page, in points from its upper left corner as it is read. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

/** What pdf.js tells of a run of text. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const straight = 0.1;

/**
 * The pieces of a page. Text that is turned by a quarter is turned back; when a page has both, what there is more of
 * comes first. Text that runs aslant is a stamp or a watermark, and is left out.
 */
export function piecesOf(items: readonly TextItem[], viewport: readonly number[]): readonly Piece[] {
  const turns = new Map<number, Piece[]>();
  for (const item of items) {
    if (item.str.replaceAll('\0', '').trim() === '') continue;
    const [a, b, c, d, x, y] = multiplied(viewport, item.transform);
    const size = Math.hypot(c, d);
    if (![a, b, c, d, x, y, item.width].every(Number.isFinite) || size === 0) continue;
    const quarters = Math.atan2(b, a) / (Math.PI / 2);
    const turn = (Math.round(quarters) + 4) % 4;
    if (Math.abs(quarters - Math.round(quarters)) > straight) continue;
    const pieces = turns.get(turn) ?? [];
    turns.set(turn, pieces);
    pieces.push(pieceAt(item, turnedBack(x, y, turn), size));
  }
  const ordered = [...turns.values()].toSorted((some, others) => lengthOf(others) - lengthOf(some));
  return ordered.reduce<readonly Piece[]>(below, []);
}

function pieceAt({ str, width }: TextItem, [x, y]: readonly [number, number], size: number): Piece {
  // A glyph that stands for no character is most often a space of some kind.
  const text = str.replaceAll('\0', ' ').trimEnd();
  // The width has the spaces at the end in it.
  const kept = width * (text.length / str.length);
  return { text, left: x, right: x + kept, y, size };
}

type Matrix = readonly [number, number, number, number, number, number];

function multiplied(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function turnedBack(x: number, y: number, turn: number): readonly [number, number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [-y, x] : [x, y];
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((length, { text }) => length + text.length, 0);
}

function below(upper: readonly Piece[], lower: readonly Piece[]): readonly Piece[] {
  if (upper.length === 0) return lower;
  const end = upper.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  const start = lower.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return [...upper, ...lower.map((piece) => ({ ...piece, y: piece.y - start + end + 100 }))];
}
