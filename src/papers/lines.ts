import { withoutPageMarks } from './pageMarks.ts';

/** A printed line that is not blank. */
export interface Line {
  /** Trimmed, with single spaces. */
  readonly text: string;
  /** Columns before the text; a tab counts as eight. */
  readonly indent: number;
  /** The parts between tabs or three and more spaces. */
  readonly cells: readonly string[];
  readonly blankBefore: boolean;
}

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const brokenWord = /(?<=\p{L})\u00ad(?=[^\S\n]*\n)/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const hyphens = /[\u2010\u2011]/g;

/** One form for what looks alike: NFC, `\n`, plain hyphens, nothing invisible; spaces are made plain line by line. */
function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(brokenWord, '-')
    .replace(invisible, '')
    .replace(hyphens, '-')
    .normalize('NFC');
}

function lineOf(raw: string, blankBefore: boolean): Line {
  const margin = raw.slice(0, raw.length - raw.trimStart().length);
  const cells = raw
    .trim()
    .replace(/\s+/g, (run) => (run.includes('\t') || run.length > 2 ? '\t' : ' '))
    .split('\t');
  return {
    text: cells.join(' '),
    indent: [...margin].reduce((columns, character) => columns + (character === '\t' ? 8 : 1), 0),
    cells,
    blankBefore,
  };
}

/** The lines of a text in reading order, without page numbers and running headers. Takes any string. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (const raw of normalised(text).split('\n')) {
    const isBlank = raw.trim() === '';
    if (!isBlank) lines.push(lineOf(raw, blankBefore));
    blankBefore = isBlank;
  }
  return withoutPageMarks(lines);
}
