import { type PageText, withoutPageMarks } from './pageMarks.ts';

/** A printed line that is not blank. */
export interface Line {
  /** Trimmed, with single spaces. */
  readonly text: string;
  /** Columns before the text; a tab counts as eight. */
  readonly indent: number;
  /** The parts between tabs or three and more spaces. */
  readonly cells: readonly string[];
  /** Where each cell begins: counted in tabs where there are tabs, else in characters. */
  readonly columns: readonly number[];
  readonly blankBefore: boolean;
  /** The first line of a page, where the text tells its pages apart by form feeds. */
  readonly startsPage: boolean;
  /** Something printed on every page stood between this line and the one before. */
  readonly acrossPage: boolean;
}

const lineEnds = /\r\n|[\r\v\u0085\u2028\u2029]/g;
const pageEnds = /\n?\f/g;
const pageEnd = '\n\f';
const brokenWord = /(?<=\p{L})\u00ad(?=[^\S\n]*\n)/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const hyphens = /[\u2010\u2011]/g;

/** One form for what looks alike: NFC, `\n`, plain hyphens, nothing invisible; spaces are made plain line by line. */
function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(pageEnds, pageEnd)
    .replace(brokenWord, '-')
    .replace(invisible, '')
    .replace(hyphens, '-')
    .normalize('NFC');
}

function columnsOf(raw: string): readonly number[] {
  const text = raw.trim();
  if (text.includes('\t')) {
    return text.split('\t').flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  }
  const margin = raw.length - raw.trimStart().length;
  return [margin, ...[...text.matchAll(/\s{3,}/g)].map((gap) => margin + gap.index + gap[0].length)];
}

function lineOf(raw: string, blankBefore: boolean, startsPage: boolean): Line {
  const margin = raw.slice(0, raw.length - raw.trimStart().length);
  const cells = raw
    .trim()
    .replace(/\s+/g, (run) => (run.includes('\t') || run.length > 2 ? '\t' : ' '))
    .split('\t');
  return {
    text: cells.join(' '),
    indent: [...margin].reduce((columns, character) => columns + (character === '\t' ? 8 : 1), 0),
    cells,
    columns: columnsOf(raw),
    blankBefore,
    startsPage,
    acrossPage: false,
  };
}

/** The lines of a text in reading order, apart from what is printed on every page. Takes any string. */
export function linesOf(text: string): PageText {
  const lines: Line[] = [];
  let blankBefore = true;
  let startsPage = true;
  for (const raw of normalised(text).split('\n')) {
    startsPage ||= raw.startsWith('\f');
    if (raw.trim() === '') {
      blankBefore = true;
      continue;
    }
    lines.push(lineOf(raw.replace('\f', ''), blankBefore, startsPage));
    blankBefore = false;
    startsPage = false;
  }
  return withoutPageMarks(lines);
}
