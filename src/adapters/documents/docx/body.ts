import { childOf, childrenOf, valOf } from './elements.ts';
import type { Numbering } from './numbering.ts';
import { type Note, runsOf } from './runs.ts';
import { type Style, spacingOf, usualStyle } from './styles.ts';
import { createWriter, type Space, type Writer } from './writer.ts';
import type { XmlElement } from './xml.ts';

/** What the paragraphs of a document refer to. */
export interface Context {
  readonly styles: ReadonlyMap<string, Style>;
  readonly numbering: Numbering;
  note(note: Note): string;
}

const tableOfContents = /^(?:toc \d|toc heading|table of figures)$/;
const longCell = 400;

/** The text of a part that holds paragraphs and tables, in reading order. */
export function textOfBlocks(container: XmlElement, context: Context): string {
  const writer = createWriter();
  writeBlocks(container, context, writer);
  return writer.text();
}

function writeBlocks(container: XmlElement, context: Context, writer: Writer): void {
  for (const element of childrenOf(container)) {
    if (element.name === 'w:p') writeParagraph(element, context, writer);
    else if (element.name === 'w:tbl') writeTable(element, context, writer);
    else if (!isProperties(element.name)) writeBlocks(element, context, writer);
  }
}

function isProperties(name: string): boolean {
  return /^w:(?:\w+Pr|del|moveFrom)$|^mc:Fallback$/.test(name);
}

function writeParagraph(paragraph: XmlElement, context: Context, writer: Writer): void {
  const styleId = valOf(paragraph, 'w:pPr', 'w:pStyle') ?? usualStyle;
  const style = context.styles.get(styleId);
  if (tableOfContents.test(style?.name ?? '')) return;
  const { text, notes, boxes } = runsOf(paragraph);
  if (text.trim() === '') writer.empty();
  else {
    const mark = markOf(paragraph, style, styleId, context.numbering);
    const marked = mark === '' ? text.trimEnd() : `${mark} ${text.trim()}`;
    if (mark === '' || /^heading/.test(style?.name ?? '')) writer.paragraph(marked, spaceOf(paragraph, style));
    else writer.item(marked);
  }
  for (const note of notes) writeNote(context.note(note), writer);
  for (const box of boxes) {
    writer.gap();
    writeBlocks(box, context, writer);
  }
}

function spaceOf(paragraph: XmlElement, style: Style | undefined): Space {
  const own = spacingOf(paragraph);
  return { above: own.above ?? style?.above ?? 0, below: own.below ?? style?.below ?? 0 };
}

/** After the paragraph that points to it, so that it stays in its section. */
function writeNote(text: string, writer: Writer): void {
  if (text === '') return;
  writer.gap();
  writer.paragraph(`[${text.replace(/\s+/g, ' ')}]`);
  writer.gap();
}

function markOf(paragraph: XmlElement, style: Style | undefined, styleId: string, numbering: Numbering): string {
  const own = childOf(paragraph, 'w:pPr', 'w:numPr');
  const id = valOf(own, 'w:numId') ?? style?.numberingId;
  if (id === undefined || id === '0') return '';
  const level = valOf(own, 'w:ilvl') ?? style?.level ?? numbering.levelOfStyle(id, styleId) ?? 0;
  return numbering.next(id, Number(level));
}

function writeTable(table: XmlElement, context: Context, writer: Writer): void {
  writer.gap();
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row).map((cell) => textOfBlocks(cell, context));
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length > 1 && filled.every((cell) => cell.length <= longCell)) {
      writer.row(cells.map((cell) => cell.replace(/\s+/g, ' ').trim()));
    } else {
      // A table that only lays out the page, or has whole texts in it.
      for (const cell of filled) {
        writer.gap();
        writer.paragraph(cell);
      }
      writer.gap();
    }
  }
  writer.gap();
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return within(table, 'w:tr');
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return within(row, 'w:tc');
}

/** Rows and cells may be wrapped in content controls and insertions, but not in another table. */
function within(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return isDeletedRow(child) ? [] : [child];
    return child.name === 'w:p' || child.name === 'w:tbl' || isProperties(child.name) ? [] : within(child, name);
  });
}

function isDeletedRow(row: XmlElement): boolean {
  return childOf(row, 'w:trPr', 'w:del') !== undefined;
}
