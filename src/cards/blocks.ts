import { clip } from './budget.ts';

/** A piece of running text, as a template's TextBlock shows it. */
export interface Block {
  readonly text: string;
  readonly style: 'heading' | 'default';
  readonly size: 'Medium' | 'Default';
  readonly weight: 'Bolder' | 'Default';
  readonly spacing: 'Large' | 'Small' | 'Default';
}

const bullet = /^\s*[•·▪●–-]\s+/u;
const maxBlockLength = 2_000;

/** A heading between paragraphs. */
export function headingBlock(text: string): Block {
  return { text: clip(text, 300), style: 'heading', size: 'Medium', weight: 'Bolder', spacing: 'Large' };
}

/** The text's lines as blocks of at most 2 000 characters: bullets close together, paragraphs apart. */
export function textBlocks(text: string): readonly Block[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(lineBlocks);
}

function lineBlocks(line: string): readonly Block[] {
  const isBullet = bullet.test(line);
  const spacing = isBullet ? 'Small' : 'Default';
  const text = isBullet ? line.replace(bullet, '• ') : line;
  return pieces(text).map((piece) => ({ text: piece, style: 'default', size: 'Default', weight: 'Default', spacing }));
}

function pieces(text: string): readonly string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / maxBlockLength);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * maxBlockLength, (index + 1) * maxBlockLength).join(''),
  );
}

/** The points of a proposed decision: numbered when there are several. */
export function numberedPoints(points: readonly string[]): readonly string[] {
  return points.length < 2 ? points : points.map((point, index) => `${index + 1}. ${point}`);
}
