import type { Piece } from './pieces.ts';
import { rowsOf, textOfRow } from './rows.ts';

const edgeRows = 4;
// Left and right pages may differ.
const neighbours = 2;
const samePlace = 8;
const pageNumber = /^[-–—\s]*(?:(?:side|page|s\.)\s*)?\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?[-–—\s]*$/i;
const numberAtEnd = /[\s|–—-]*(?:(?:side|page|s\.)\s*)?\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?$/i;
const numberAtStart = /^(?:(?:side|page|s\.)\s*)?\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?[\s|–—-]+/i;

interface Edge {
  readonly y: number;
  readonly bottom: number;
  readonly text: string;
}

/**
 * The pages without their numbers and without what is printed at the top or bottom of several. The first print of a
 * header stays, since it may name the body and the meeting.
 */
export function withoutPageMarks(pages: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const tops = pages.map((page) => edgesOf(page).slice(0, edgeRows));
  const bottoms = pages.map((page) => edgesOf(page).slice(-edgeRows).toReversed());
  const seen = new Set<string>();
  return pages.map((page, index) => {
    const gone = [
      ...repeatedIn(tops, index).filter(({ text }) => isNumber(text) || !isFirst(keyOf(text), seen)),
      ...repeatedIn(bottoms, index),
    ];
    return page.filter(
      ({ y }) => !gone.some((edge) => Math.abs(edge.y - y) < 0.01 || (y >= edge.y && y <= edge.bottom)),
    );
  });
}

function isFirst(key: string, seen: Set<string>): boolean {
  const isNew = !seen.has(key);
  seen.add(key);
  return isNew;
}

function edgesOf(page: readonly Piece[]): readonly Edge[] {
  const rows = rowsOf(page);
  return rows.map((row) => ({ y: row.y - 0.3 * row.size, bottom: row.y + 0.1 * row.size, text: textOfRow(row) }));
}

/** What stands, from the edge of the page inward, on a page nearby just so. */
function repeatedIn(pages: readonly (readonly Edge[])[], index: number): readonly Edge[] {
  const edges = pages[index] ?? [];
  const near = Array.from({ length: 2 * neighbours + 1 }, (_, step) => index - neighbours + step);
  const counts = near.map((place) => {
    const others = place === index ? [] : (pages[place] ?? []);
    const first = edges.findIndex((edge, row) => !isSame(others[row], edge, place - index));
    return first < 0 ? edges.length : first;
  });
  return edges.slice(0, Math.max(...counts));
}

function isSame(other: Edge | undefined, edge: Edge, pagesApart: number): boolean {
  if (!other || Math.abs(other.y - edge.y) > samePlace) return false;
  if (!isNumber(edge.text)) return keyOf(other.text) === keyOf(edge.text);
  return isNumber(other.text) && numberIn(other.text) - numberIn(edge.text) === pagesApart;
}

function isNumber(text: string): boolean {
  return pageNumber.test(text);
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0]);
}

/** The text without a page number at one of its ends. */
function keyOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.replace(numberAtEnd, '').replace(numberAtStart, '') || words;
}
