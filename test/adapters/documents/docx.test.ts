import {
  DeletedTextRun,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IPropertiesOptions,
  LevelFormat,
  NoBreakHyphen,
  Packer,
  PageNumber,
  Paragraph,
  SoftHyphen,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readerForTests, textBy } from './reading.ts';

const reader = readerForTests();
const apart = { spacing: { after: 160 } };

async function written(children: readonly FileChild[], more: Partial<IPropertiesOptions> = {}): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ sections: [{ children: [...children] }], ...more }));
}

async function read(children: readonly FileChild[], more?: Partial<IPropertiesOptions>): Promise<string> {
  return textBy(reader, 'paper.docx', await written(children, more));
}

/** A document with its main part rewritten, as another program could have written it. */
async function rewritten(change: (xml: string) => string, text = 'Teksten.'): Promise<string> {
  const parts = unzipSync(await written([new Paragraph(text)]));
  const main = change(new TextDecoder().decode(parts['word/document.xml']));
  return textBy(reader, 'paper.docx', zipSync({ ...parts, 'word/document.xml': strToU8(main) }));
}

function rowOf(...cells: readonly string[]): TableRow {
  return new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
}

it('paragraphs stand apart when Word shows them apart, and close when it does not', async () => {
  const text = await read([
    new Paragraph({ text: 'Første avsnitt.', ...apart }),
    new Paragraph({ text: 'Andre avsnitt.' }),
    new Paragraph({ text: 'Rett under.' }),
  ]);

  expect(text).toBe('Første avsnitt.\n\nAndre avsnitt.\nRett under.');
});

it('paragraphs of which nothing tells how they stand are apart', async () => {
  expect(await read([new Paragraph('Første avsnitt.'), new Paragraph('Andre avsnitt.')])).toBe(
    'Første avsnitt.\n\nAndre avsnitt.',
  );
});

it('headings and lists have the numbers that Word gives them', async () => {
  const level = (place: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: place,
    format,
    text,
  });
  const numbering = {
    config: [
      { reference: 'headings', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2')] },
      {
        reference: 'points',
        levels: [level(0, LevelFormat.LOWER_LETTER, '%1)'), level(1, LevelFormat.UPPER_ROMAN, '%2.')],
      },
      { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '\uf0b7')] },
    ],
  };
  const numbered = (text: string, reference: string, place = 0) =>
    new Paragraph({ text, numbering: { reference, level: place } });

  const text = await read(
    [
      numbered('Bakgrunn', 'headings'),
      numbered('Forhold', 'headings', 1),
      numbered('Økonomi', 'headings', 1),
      numbered('Vurdering', 'headings'),
      numbered('Miljø', 'headings', 1),
      new Paragraph({ text: 'Punkter:', ...apart }),
      numbered('en', 'points'),
      numbered('under', 'points', 1),
      numbered('mer', 'points', 1),
      numbered('to', 'points'),
      numbered('kule', 'bullets'),
    ],
    { numbering },
  );

  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    '1. Bakgrunn',
    '1.1 Forhold',
    '1.2 Økonomi',
    '2. Vurdering',
    '2.1 Miljø',
    'Punkter:',
    'a) en',
    'I. under',
    'II. mer',
    'b) to',
    '• kule',
  ]);
});

it('a table is read row by row with tabs between its cells', async () => {
  const table = new Table({ rows: [rowOf('Område', '2027', '2028'), rowOf('Kollektiv', '', '165')] });

  expect(await read([new Paragraph('Før.'), table, new Paragraph('Etter.')])).toBe(
    'Før.\n\nOmråde\t2027\t2028\nKollektiv\t\t165\n\nEtter.',
  );
});

it('a table that only lays out the page is read as its text', async () => {
  const cell = new TableCell({ children: [new Paragraph({ text: 'Bakgrunn', ...apart }), new Paragraph('Teksten.')] });
  const table = new Table({ rows: [new TableRow({ children: [cell] })] });

  expect(await read([table, new Paragraph('Etter.')])).toBe('Bakgrunn\n\nTeksten.\n\nEtter.');
});

it('the header of the first page comes once, without its page number, and no footer comes', async () => {
  const counted = (...words: readonly string[]) =>
    new Paragraph({ children: [new TextRun({ children: [...words, new Tab(), 'Side ', PageNumber.CURRENT] })] });
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [counted('Styringsgruppen 13. mars 2026')] }) },
        footers: { default: new Footer({ children: [counted('Postboks 1')] }) },
        children: [new Paragraph('Sak 7/26 Plan')],
      },
    ],
  });

  const text = await textBy(reader, 'paper.docx', await Packer.toBuffer(document));

  expect(text).toBe('Styringsgruppen 13. mars 2026\n\nSak 7/26 Plan');
});

it('a footnote stands after the paragraph that points to it', async () => {
  const pointing = new Paragraph({
    children: [new TextRun('Rammen er 3 mill.'), new FootnoteReferenceRun(1), new TextRun(' kroner.')],
  });

  const text = await read([pointing, new Paragraph('Neste avsnitt.')], {
    footnotes: { 1: { children: [new Paragraph('I 2026-kroner.')] } },
  });

  expect(text).toBe('Rammen er 3 mill. kroner.\n\n[I 2026-kroner.]\n\nNeste avsnitt.');
});

it('what was inserted is read; what was deleted, hidden or a table of contents is not', async () => {
  const change = { id: 1, author: 'Kari', date: '2026-01-01T00:00:00Z' };
  const contents = new Paragraph({ text: 'Bakgrunn\t2', style: 'TOC1' });
  const styles = { paragraphStyles: [{ id: 'TOC1', name: 'toc 1' }] };

  const text = await read(
    [
      contents,
      new Paragraph({
        children: [
          new TextRun('Planen er '),
          new DeletedTextRun({ text: 'dårlig', ...change }),
          new InsertedTextRun({ text: 'god', ...change }),
          new TextRun({ text: ' hemmelig', vanish: true }),
          new TextRun('.'),
        ],
      }),
    ],
    { styles },
  );

  expect(text).toBe('Planen er god.');
});

it('a text box is read once, after the paragraph that it hangs on', async () => {
  const box = new Textbox({ children: [new Paragraph('I boksen.')], style: { width: '200pt' } });

  const text = await read([new Paragraph('Utenfor.'), box]);

  expect(text).toBe('Utenfor.\n\nI boksen.');
});

it('tabs, line breaks and hyphens of Word are those of a text', async () => {
  const run = new TextRun({
    children: ['Saksnr', new Tab(), 'AU', new NoBreakHyphen(), 'sak ut', new SoftHyphen(), 'satt'],
  });

  expect(await read([new Paragraph({ children: [run, new TextRun({ text: 'Ny linje', break: 1 })] })])).toBe(
    'Saksnr\tAU-sak utsatt\nNy linje',
  );
});

it('letters are composed and ligatures are letters', async () => {
  expect(await read([new Paragraph('a\u030arets \ufb01nanser «æøå» & <b>')])).toBe('årets finanser «æøå» & <b>');
});

it('the names that a file gives to the namespaces do not matter', async () => {
  const text = await rewritten((xml) =>
    xml.replaceAll('<w:', '<ord:').replaceAll('</w:', '</ord:').replace('xmlns:w=', 'xmlns:ord='),
  );

  expect(text).toBe('Teksten.');
});

it('entities and character data are text', async () => {
  const text = await rewritten((xml) =>
    xml.replace('Teksten.', 'Sak A&amp;B &#229; &#xF8; <![CDATA[<x>]]><!-- nei -->'),
  );

  expect(text).toBe('Sak A&B å ø <x>');
});

it('a file that declares entities of its own is not read, so that they cannot grow', async () => {
  const declared = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

  await expect(rewritten((xml) => xml.replace('?>', `?>${declared}`))).rejects.toThrow('damaged');
});

it('a long heading level is no trouble', async () => {
  expect(
    await read([new Paragraph({ text: 'Status', heading: HeadingLevel.HEADING_6 }), new TableOfContents('Innhold')]),
  ).toBe('Status');
});
