import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentSection, DocumentWriter, WrittenDocument } from '../../ports/documentWriter.ts';

const font = 'Calibri';
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder };
/** In twentieths of a point: the text is 16 cm wide on A4. */
const labelWidth = 2_000;
const valueWidth = 7_071;

/** Writes minutes and the like with the docx library: real headings, so that screen readers can move between cases. */
export function createDocxWriter(): DocumentWriter {
  return {
    async write(document) {
      const file = new Document({
        title: document.title,
        creator: 'Saksgang',
        styles: {
          default: {
            document: { run: { font, size: 22, language: { value: document.language } } },
            title: { run: { font, size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
            heading1: { run: { font, size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 80 } } },
          },
        },
        sections: [
          {
            properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1_417, right: 1_417 } } },
            footers: { default: footer(document.footer) },
            children: [
              new Paragraph({ heading: HeadingLevel.TITLE, text: document.title }),
              ...(document.facts.length > 0 ? [factsTable(document)] : []),
              ...document.sections.flatMap(sectionOf),
            ],
          },
        ],
      });
      return new Uint8Array(await Packer.toBuffer(file));
    },
  };
}

function factsTable({ facts }: WrittenDocument): Table {
  return new Table({
    width: { size: labelWidth + valueWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, valueWidth],
    borders: { ...borders, insideHorizontal: noBorder, insideVertical: noBorder },
    rows: facts.map(
      ({ label, lines }) =>
        new TableRow({
          children: [
            new TableCell({
              borders,
              width: { size: labelWidth, type: WidthType.DXA },
              children: [new Paragraph({ children: [new TextRun({ text: `${label}:`, bold: true })] })],
            }),
            new TableCell({
              borders,
              width: { size: valueWidth, type: WidthType.DXA },
              children: lines.map((line) => new Paragraph(line)),
            }),
          ],
        }),
    ),
  });
}

function sectionOf({ heading, parts }: DocumentSection): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading, keepNext: true }),
    ...parts.flatMap(({ label, lines }) => [
      new Paragraph({
        keepNext: true,
        spacing: { before: 120 },
        children: [new TextRun({ text: `${label}:`, bold: true })],
      }),
      ...lines.flatMap((line) => line.split('\n')).map((line) => new Paragraph({ text: line, spacing: { after: 60 } })),
    ]),
  ];
}

function footer(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ size: 18, children: [`${text} · `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
