import { childrenOf, isOn } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** What stands in a paragraph. */
export interface Runs {
  readonly text: string;
  /** The footnotes that it points to. */
  readonly notes: readonly Note[];
  /** The contents of text boxes that hang on it. */
  readonly boxes: readonly XmlElement[];
}

export interface Note {
  readonly kind: 'footnotes' | 'endnotes';
  readonly id: string;
}

// Deleted or moved away, field codes, properties, and what Word reads only when it does not know the first choice.
const unread: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:rt',
  'w:footnoteRef',
  'w:endnoteRef',
  'mc:Fallback',
]);
const marks: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);
// What Symbol and Wingdings have where the bullets of lists are.
const bulletCode = /^f0(?:b7|a7|d8|6c|6e|9f)$/i;

/** Reads a paragraph, with insertions and without deletions and hidden text. */
export function runsOf(paragraph: XmlElement): Runs {
  const text: string[] = [];
  const notes: Note[] = [];
  const boxes: XmlElement[] = [];
  for (const child of childrenOf(paragraph)) read(child);
  return { text: text.join(''), notes, boxes };

  function read(element: XmlElement): void {
    const { name, attributes, children } = element;
    if (unread.has(name) || (name === 'w:r' && isOn(element, 'w:rPr', 'w:vanish'))) return;
    const mark = marks.get(name);
    if (mark !== undefined) text.push(mark);
    else if (name === 'w:t' || name === 'm:t')
      text.push(children.filter((child) => typeof child === 'string').join(''));
    else if (name === 'w:sym') text.push(bulletCode.test(attributes.get('w:char') ?? '') ? '•' : '');
    else if (name === 'w:txbxContent') boxes.push(element);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const kind = name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
      notes.push({ kind, id: attributes.get('w:id') ?? '' });
    } else for (const child of childrenOf(element)) read(child);
  }
}
