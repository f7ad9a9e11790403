import type { Line } from './lines.ts';

/** A paragraph, one item of a list, or one row of a table (cells separated by tabs). */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row';
  /** An item's mark as printed (`1.`, `a)`), or `•` for every kind of bullet. */
  readonly mark: string;
  readonly text: string;
}

const bullet = /^[•●▪◦○‣∙·*\uf0b7–—-] (?=\S)/;
const sureBullet = /^[•●▪◦○‣\uf0b7] (?=\S)/;
const numberMark = /^(?:\d{1,2}[.)]|\p{L}\)|(?:I{1,3}|IV|VI{0,3}|IX|X)\.(?= \p{Lu}\p{L}+ )) (?=\S)/u;
const startsWithMonth =
  /^\d{1,2}\. (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/i;
const joinsWords = /^(?:og|eller|samt|til) /;

/** A full stop that belongs to a word. */
const abbreviated =
  /(?<![\p{L}.])(?:mill|mrd|kr|ca|nr|jf|jfr|ref|pkt|kl|kap|pr|inkl|ekskl|eks|f\.eks|offl|fvl|koml|dvs|bl\.a|hhv|evt|ev|vedr|st|sen|dr)\.$/iu;

/** Whether nothing needs to follow: the text ends as a sentence, a lead-in or a quotation does. */
export function endsSentence(text: string): boolean {
  if (abbreviated.test(text)) return false;
  return '.:;!?»”)'.includes(text.at(-1) ?? ' ');
}

/** Whether the line goes on from an unfinished one, even over a page break. */
export function continues(before: string, line: Line): boolean {
  return /^\p{Ll}/u.test(line.text) && !endsSentence(before);
}

/** Printed lines as one text with single spaces; a word broken at the end of a line is made whole. */
export function joined(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const endsInHyphen = line.endsWith('-') && !line.endsWith(' -');
    if (next === undefined) parts.push(line);
    else if (!endsInHyphen || joinsWords.test(next)) parts.push(line, ' ');
    else parts.push(/\p{Ll}-$/u.test(line.slice(-2)) && /^\p{Ll}/u.test(next) ? line.slice(0, -1) : line);
  }
  return parts.join('');
}

interface Open extends Omit<Block, 'text'> {
  readonly first: Line;
  readonly last: Line;
  readonly texts: string[];
}

function markOf(line: Line, open: Open | undefined): string | undefined {
  const sure = sureBullet.exec(line.text)?.[0];
  const mayStart = line.blankBefore || !open || open.kind !== 'paragraph' || endsSentence(open.last.text);
  if (sure || !mayStart || startsWithMonth.test(line.text)) return sure;
  return (bullet.exec(line.text) ?? numberMark.exec(line.text))?.[0];
}

function goesOn(line: Line, { kind, first, last }: Open): boolean {
  if (kind === 'row') return false;
  if (line.acrossPage) return !endsSentence(last.text);
  if (line.blankBefore) return continues(last.text, line);
  if (!endsSentence(last.text) || /^\p{Ll}/u.test(line.text)) return true;
  return kind === 'item' ? line.indent > first.indent : line.indent <= last.indent;
}

function opened(line: Line, before: Open | undefined): Open {
  const places = { first: line, last: line };
  const isRow = line.cells.length > 2 || (before?.kind === 'row' && line.cells.length > 1 && !line.blankBefore);
  if (isRow) return { kind: 'row', mark: '', texts: [line.cells.join('\t')], ...places };
  const mark = markOf(line, before);
  if (mark === undefined) return { kind: 'paragraph', mark: '', texts: [line.text], ...places };
  return {
    kind: 'item',
    mark: bullet.test(line.text) ? '•' : mark.trim(),
    texts: [line.text.slice(mark.length)],
    ...places,
  };
}

/** The blocks of a run of lines. A break without a blank line is seen by its indentation. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const all: Open[] = [];
  for (const line of lines) {
    const open = all.at(-1);
    const fresh = opened(line, open);
    if (open && fresh.kind === 'paragraph' && goesOn(line, open)) {
      open.texts.push(line.text);
      all[all.length - 1] = { ...open, last: line };
    } else {
      all.push(fresh);
    }
  }
  return all.map(({ kind, mark, texts }) => ({ kind, mark, text: joined(texts) }));
}

/** The blocks as text: a blank line between paragraphs, items and rows on lines of their own. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, mark, text }, index) => {
      const isNextInList = kind !== 'paragraph' && blocks[index - 1]?.kind === kind;
      const separator = index === 0 ? '' : isNextInList ? '\n' : '\n\n';
      return separator + (mark === '' ? text : `${mark} ${text}`);
    })
    .join('');
}
