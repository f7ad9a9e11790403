/** Puts text together from blocks; between two blocks there is a blank line, unless they belong close together. */
export interface Writer {
  /** With the space that is asked for above and below it, in twentieths of a point. */
  paragraph(text: string, space?: Space): void;
  item(text: string): void;
  /** A row of a table, its cells with tabs between them. */
  row(cells: readonly string[]): void;
  /** An empty paragraph. */
  empty(): void;
  /** What comes next does not belong to what was. */
  gap(): void;
  text(): string;
}

export interface Space {
  readonly above: number;
  readonly below: number;
}

interface Block {
  readonly kind: 'paragraph' | 'item' | 'row';
  readonly text: string;
  readonly space: Space;
  readonly isAfterEmpty: boolean;
  readonly isApart: boolean;
}

const none: Space = { above: 0, below: 0 };
const visible = 60;
const fullLine = 50;
const fewestBroken = 2;
const manyEmpty = 0.15;

/** A writer of an empty text. */
export function createWriter(): Writer {
  const blocks: Block[] = [];
  let isAfterEmpty = false;
  let isApart = false;

  function write(text: string, kind: Block['kind'], space: Space = none): void {
    if (text.trim() === '') return;
    blocks.push({ kind, text, space, isAfterEmpty, isApart });
    isAfterEmpty = false;
    isApart = false;
  }

  return {
    paragraph: (text, space) => write(text, 'paragraph', space),
    item: (text) => write(text, 'item'),
    row: (cells) => write(cells.join('\t').trimEnd(), 'row'),
    empty: () => {
      isAfterEmpty = true;
    },
    gap: () => {
      isApart = true;
    },
    text: () => textOf(blocks),
  };
}

function textOf(blocks: readonly Block[]): string {
  const inLines = isTypedInLines(blocks);
  const hasSpaces = pairsOf(blocks).some(([before, block]) => isSpaced(before, block));
  const lines = blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (!before) return [block.text];
    const isNear = inLines || breaksOff(before, block) || (hasSpaces && !isSpaced(before, block));
    return isClose(before, block, isNear) ? [block.text] : ['', block.text];
  });
  return lines.join('\n');
}

function isClose(before: Block, block: Block, isNear: boolean): boolean {
  if (block.isApart || block.isAfterEmpty || before.kind !== block.kind) return false;
  // A tab at its start puts a paragraph beside the one before it.
  return block.kind !== 'paragraph' || isNear || block.text.startsWith('\t');
}

/** Some end every line as a paragraph, and put an empty one between what we call paragraphs. */
function isTypedInLines(blocks: readonly Block[]): boolean {
  const pairs = pairsOf(blocks);
  const broken = pairs.filter(([before, block]) => before.text.length >= fullLine && breaksOff(before, block));
  const afterEmpty = pairs.filter(([, block]) => block.isAfterEmpty);
  return broken.length >= fewestBroken || afterEmpty.length >= Math.max(fewestBroken, manyEmpty * pairs.length);
}

function pairsOf(blocks: readonly Block[]): readonly (readonly [before: Block, block: Block])[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    return before?.kind === 'paragraph' && block.kind === 'paragraph' ? [[before, block] as const] : [];
  });
}

function isSpaced(before: Block, block: Block): boolean {
  return Math.max(before.space.below, block.space.above) >= visible;
}

/** Whether a sentence that is not at its end goes on in small letters. */
function breaksOff(before: Block, block: Block): boolean {
  if (block.isApart || block.isAfterEmpty || before.kind !== 'paragraph' || block.kind !== 'paragraph') return false;
  return /^\s*\p{Ll}(?!\))/u.test(block.text) && !/[.:;!?»”)]\s*$/.test(before.text);
}
