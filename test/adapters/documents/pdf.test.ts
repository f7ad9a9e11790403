import { describe, expect, it } from 'vitest';
import { pdf } from './printed.ts';
import { readerForTests, textBy } from './reading.ts';

const reader = readerForTests();
const left = 60;

/** Lines from the top, 14 points apart; an empty one leaves a gap. */
function write(paper: PDFKit.PDFDocument, lines: readonly string[], x = left, top = 100): void {
  for (const [index, line] of lines.entries()) {
    if (line !== '') paper.text(line, x, top + index * 14, { lineBreak: false });
  }
}

function read(draw: (paper: PDFKit.PDFDocument) => void, options?: PDFKit.PDFDocumentOptions): Promise<string> {
  return pdf(draw, options).then((bytes) => textBy(reader, 'paper.pdf', bytes));
}

describe('pages', () => {
  const pages = [
    ['Saken er delt i flere deler, og denne setningen går over', ''],
    ['på neste side.', '', 'Ny tanke.'],
    ['Sist.', 'Slutt.'],
  ];

  async function printed(header: string, footer: (page: number) => string): Promise<string> {
    return read(
      (paper) => {
        for (const [index, lines] of pages.entries()) {
          if (index > 0) paper.addPage();
          write(paper, [header], left, 30);
          write(paper, lines);
          write(paper, [footer(index + 1)], 280, 800);
        }
      },
      { margin: 0 },
    );
  }

  it.each([
    (page: number) => `Side ${page} av 3`,
    (page: number) => `${page}`,
    (page: number) => `- ${page} -`,
    (page: number) => `Postboks 1, 5020 Bergen     ${page}/3`,
  ])('lose numbers and footers of the kind %#', async (footer) => {
    const text = await printed('Sakspapirer SG 13.03.26', footer);

    expect(text).toBe(
      [
        'Sakspapirer SG 13.03.26',
        'Saken er delt i flere deler, og denne setningen går over\npå neste side.',
        'Ny tanke.',
        'Sist.\nSlutt.',
      ].join('\n\n'),
    );
  });

  it('keep what is the same for other reasons', async () => {
    const text = await read((paper) => {
      write(paper, ['Sak 1/26 Plan', 'Bakgrunn', 'Første.', 'Vedtak']);
      paper.addPage();
      write(paper, ['Sak 2/26 Budsjett', 'Bakgrunn', 'Andre.', 'Vedtak', 'Til orientering.']);
    });

    expect(text.match(/Bakgrunn/g)).toHaveLength(2);
    expect(text.match(/Vedtak/g)).toHaveLength(2);
  });

  it('that are turned are read upright, and a stamp across them is not read', async () => {
    const text = await read((paper) => {
      paper.save().rotate(90, { origin: [300, 400] });
      write(paper, ['En liggende side med en bred tabell', 'som går over flere linjer.'], 100, 300);
      paper
        .restore()
        .save()
        .rotate(45, { origin: [300, 400] });
      write(paper, ['UTKAST'], 300, 400);
      paper.restore();
    });

    expect(text).toBe('En liggende side med en bred tabell\nsom går over flere linjer.');
  });
});

describe('words', () => {
  it('that were broken at the end of a line are whole, and true hyphens stay', async () => {
    const text = await read((paper) =>
      write(paper, ['Dette er en priori-', 'tering av mål-', 'og resultatstyring i AU-', 'saken om 2026-', 'kroner.']),
    );

    expect(text.replaceAll('\n', ' ')).toBe(
      'Dette er en prioritering av mål- og resultatstyring i AU-saken om 2026-kroner.',
    );
  });

  it('with ligatures and accents are plain letters', async () => {
    expect(await read((paper) => write(paper, ['\ufb01nans og \ufb02ere, åpent for «æøå» – ÆØÅ']))).toBe(
      'finans og flere, åpent for «æøå» – ÆØÅ',
    );
  });

  it('are also found in the fonts that every reader has', async () => {
    const text = await read((paper) => {
      paper.font('Helvetica');
      write(paper, ['Særlig om økonomi på «Nesøy» – æøå ÆØÅ']);
    });

    expect(text).toBe('Særlig om økonomi på «Nesøy» – æøå ÆØÅ');
  });

  it('that are printed twice to look bold are read once', async () => {
    const text = await read((paper) => {
      write(paper, ['Innstilling']);
      write(paper, ['Innstilling'], left + 0.3);
    });

    expect(text).toBe('Innstilling');
  });

  it('have a footnote number taken away, whose note stands after the paragraph', async () => {
    const text = await read((paper) => {
      write(paper, ['Rammen er tre millioner kroner', '', 'Neste avsnitt, som er helt vanlig og langt nok.']);
      const end = left + paper.widthOfString('Rammen er tre millioner kroner');
      paper.fontSize(6).text('1', end, 101.5, { lineBreak: false });
      paper.fontSize(8).text('1 I 2026-kroner.', left, 700, { lineBreak: false });
      paper.addPage().fontSize(10.5);
      write(paper, ['Siste avsnitt.']);
    });

    expect(text).toBe(
      'Rammen er tre millioner kroner\n\nNeste avsnitt, som er helt vanlig og langt nok.\n\n[I 2026-kroner.]\n\nSiste avsnitt.',
    );
  });
});

describe('places', () => {
  const first = [
    'Dette er tekst i den første spalten,',
    'og den leses ferdig før den andre',
    'spalten begynner. Den er lang nok',
    'til at ingen tar den for en tabell',
    'med korte celler, og slutter her.',
  ];
  const second = [
    'Den andre spalten handler om noe',
    'annet enn den første, og kommer',
    'derfor etter den. Heller ikke den',
    'er kort, og linjene fyller det',
    'meste av bredden på spalten.',
  ];

  it('make columns that are read one after the other', async () => {
    const text = await read((paper) => {
      write(paper, ['Sak 7/26 En overskrift som går over begge spaltene på hele siden'], left, 70);
      write(paper, first);
      write(paper, second, 310, 103);
    });

    expect(text).toBe(
      [
        'Sak 7/26 En overskrift som går over begge spaltene på hele siden',
        ...[first, second].map((lines) => lines.join('\n')),
      ].join('\n\n'),
    );
  });

  it('make tables whose wrapped cells are whole', async () => {
    const text = await read((paper) => {
      write(paper, ['Sak', '', 'Godkjenning av', 'innkalling', '', 'Eventuelt']);
      write(paper, ['Vedtak', '', 'Innkallingen ble god-', 'kjent uten merknader', '', 'Ingen saker'], 250);
    });

    expect(text).toBe(
      'Sak\tVedtak\nGodkjenning av innkalling\tInnkallingen ble godkjent uten merknader\nEventuelt\tIngen saker',
    );
  });

  it('make numbers stand under their years', async () => {
    const text = await read((paper) => {
      write(paper, ['Område', 'Kollektiv', 'Sum']);
      write(paper, ['2027', '182', '182'], 200);
      write(paper, ['2028', '', '165'], 300);
    });

    expect(text).toBe('Område\t2027\t2028\nKollektiv\t182\nSum\t182\t165');
  });

  it('of a list leave its marks before its points', async () => {
    const text = await read((paper) => {
      write(paper, ['Partene er:']);
      write(paper, ['•', '', '2.'], left + 10, 128);
      write(paper, ['Nesøy, som er en kommune og', 'har en lang forklaring', 'Lidfjord'], left + 28, 128);
    });

    expect(text.split('\n').map((line) => line.trim())).toEqual([
      'Partene er:',
      '',
      '• Nesøy, som er en kommune og',
      'har en lang forklaring',
      '2. Lidfjord',
    ]);
  });

  it('of a table of contents are left out', async () => {
    const text = await read((paper) => write(paper, ['Bakgrunn ............................ 2', 'Sak 7/26 Plan']));

    expect(text).toBe('Sak 7/26 Plan');
  });
});
