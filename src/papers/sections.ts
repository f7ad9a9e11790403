import type { SectionKind } from '../domain/case.ts';
import { type Block, blocksOf, endsSentence, textOf } from './blocks.ts';
import type { Line } from './lines.ts';
import type { ReadSection } from './reading.ts';
import { type HeadingLine, headingLine, suggestedKind } from './sectionHeadings.ts';

/** A section with its blocks. */
export interface SectionBlocks extends ReadSection {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
}

const verb = /(?<!\p{L})(?:er|har|skal|vil|ble|blir|blei|vart|vert|kan|må|bør|var|får|tar|tek|ber)(?!\p{L})/iu;
const longestPlain = 6;

interface Placed {
  readonly heading: HeadingLine;
  readonly kind: SectionKind;
  readonly at: number;
}

/** Whether the number follows the one before: next on its level, first of the next level, or next of a level above. */
function follows(before: readonly number[], number: readonly number[]): boolean {
  const last = number.length - 1;
  const sameParents = number.slice(0, last).every((part, level) => part === before[level]);
  return number.length > 0 && sameParents && number[last] === (before[last] ?? 0) + 1;
}

/** A title of unknown wording stands alone above prose: short, without an end mark and without a verb of its own. */
function standsAlone(lines: readonly Line[], index: number, last: Placed | undefined): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!last || last.kind === 'attachments' || !before || !line?.blankBefore || !next || line.cells.length > 1)
    return false;
  if (!endsSentence(before.text) || !/^\p{Lu}[^.;:!?,()]{3,59}$/u.test(line.text) || verb.test(line.text)) return false;
  const isProse = next.text.length > 40 || /[.:]$/.test(next.text);
  return /^\p{Lu}/u.test(next.text) && isProse && line.text.split(' ').length <= longestPlain;
}

/** The first heading may follow a title directly; the others come after a blank line or a finished sentence. */
function mayStandAt(lines: readonly Line[], index: number, last: Placed | undefined): boolean {
  const before = lines[index - 1];
  if (!last || !before || lines[index]?.blankBefore) return true;
  return endsSentence(before.text) || before.cells.length > 2 || last.at === index - 1;
}

/** What the headings so far tell about one of unknown wording. */
interface Outline {
  /** The last numbered heading's number, and the kind on each of its levels. */
  number: readonly number[];
  kinds: readonly SectionKind[];
  capitals: boolean;
}

/** A heading of unknown wording counts only after a known one of its form: numbered in sequence, or in capitals. */
function kindInContext(heading: HeadingLine, outline: Outline): SectionKind | null {
  if (heading.kind !== null) return heading.kind;
  const level = heading.number.length - 1;
  const isNext = outline.number.length > 0 && follows(outline.number, heading.number);
  if (isNext) return suggestedKind(heading.heading) ?? outline.kinds[level - 1] ?? 'other';
  return level < 0 && outline.capitals ? (suggestedKind(heading.heading) ?? 'other') : null;
}

/** Place and date under a proposal: there the proposal ends and the signatures begin. */
const placeAndDate = /^\p{Lu}\p{L}{1,30}, (?:den )?\d{1,2}\. ?(?:\p{L}{3,9} |\d{1,2}\.)\d{4}$/u;

function signature(line: Line): HeadingLine | null {
  if (!line.blankBefore || !placeAndDate.test(line.text)) return null;
  return { kind: 'other', heading: '', raw: '', number: [], capitals: false, inline: line.text };
}

function plainHeading(text: string): HeadingLine {
  return { kind: 'other', heading: text, raw: text, number: [], capitals: false, inline: '' };
}

function placedHeadings(lines: readonly Line[]): readonly Placed[] {
  const placed: Placed[] = [];
  const outline: Outline = { number: [], kinds: [], capitals: false };
  for (const [at, line] of lines.entries()) {
    const last = placed.at(-1);
    const plain = headingLine(line.text) === null && standsAlone(lines, at, last);
    const heading =
      headingLine(line.text) ??
      (last?.kind === 'proposal' ? signature(line) : null) ??
      (plain ? plainHeading(line.text) : null);
    if (!heading || !mayStandAt(lines, at, last)) continue;
    const kind = plain ? (suggestedKind(heading.heading) ?? 'other') : kindInContext(heading, outline);
    const isField =
      heading.inline !== '' && !/[.!?]$/.test(heading.inline) && kind !== 'proposal' && placed.length === 0;
    if (kind === null || isField) continue;
    placed.push({ heading, kind, at });
    outline.capitals ||= heading.capitals;
    if (heading.number.length > 0) {
      outline.number = heading.number;
      outline.kinds = [...outline.kinds.slice(0, heading.number.length - 1), kind];
    }
  }
  return placed;
}

/** The lines before the first section, and the sections. Without any heading everything is head. */
export function splitSections(lines: readonly Line[]): {
  readonly head: readonly Line[];
  readonly sections: readonly SectionBlocks[];
} {
  const placed = placedHeadings(lines);
  const sections = placed.map(({ heading, kind, at }, index) => {
    const title = lines[at];
    const { inline } = heading;
    const first =
      title && inline !== '' ? [{ ...title, text: inline, cells: [inline], indent: 0, blankBefore: true }] : [];
    const own = [...first, ...lines.slice(at + 1, placed[index + 1]?.at)];
    const blocks = blocksOf(own);
    return { kind, heading: heading.heading, headingRaw: heading.raw, text: textOf(blocks), blocks, lines: own };
  });
  return { head: lines.slice(0, placed[0]?.at), sections };
}
