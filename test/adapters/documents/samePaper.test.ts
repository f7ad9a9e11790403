import { extractRawText } from 'mammoth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/papers/readDocument.ts';
import { bodies } from '../../papers/bodies.ts';
import { fixtureText } from '../../papers/expectation.ts';
import { launchBrowser } from '../../support/browser/launch.ts';
import { docxOfLines, pdfOfLines } from './printed.ts';
import { fixtures, readerForTests, textBy } from './reading.ts';

const reader = readerForTests();
const bold = /^(?:bakgrunn|status|forslag til vedtak|innstilling)$/i;

/** What is understood, but for where the lines of the text ended and what was left out as page marks. */
function understood(text: string): unknown {
  const { noiseLines: _, ...reading } = readDocument(text, bodies);
  return JSON.parse(JSON.stringify(reading, (_key, value) => (typeof value === 'string' ? flat(value) : value)));
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

it('there are papers to compare', () => {
  expect(fixtures.length).toBeGreaterThan(5);
});

describe.each(fixtures)('%s is understood alike', (name) => {
  const text = fixtureText(name);

  it('as a Word document', async () => {
    const read = await textBy(reader, 'paper.docx', await docxOfLines(text));

    expect(understood(read)).toEqual(understood(text));
  });

  it('as a Word document, with the words that another reader finds in it', async () => {
    const bytes = await docxOfLines(text);
    const other = await extractRawText({ buffer: Buffer.from(bytes) });

    const read = await textBy(reader, 'paper.docx', bytes);

    expect(flat(read)).toBe(flat(other.value.normalize('NFC')));
  });

  it('as a PDF', async () => {
    const read = await textBy(reader, 'paper.pdf', await pdfOfLines(text));

    expect(understood(read)).toEqual(understood(text));
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['lines of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('as a text in %s', async (_encoding, bytes) => {
    expect(understood(await textBy(reader, 'paper.txt', bytes))).toEqual(understood(text));
  });
});

describe('a PDF that Chromium has printed', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function printed(html: string): Promise<Uint8Array> {
    const page = await browser.newPage();
    await page.setContent(`<html lang="nb"><body style="font: 11pt sans-serif">${html}</body></html>`);
    const bytes = await page.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: '<span style="font-size: 9px; margin-left: 60px">Fjordløftet • Sakspapirer</span>',
      footerTemplate:
        '<span style="font-size: 9px; margin-left: 60px">Side <span class="pageNumber"></span> av <span class="totalPages"></span></span>',
      margin: { top: '70px', bottom: '70px', left: '60px', right: '60px' },
    });
    await page.close();
    return bytes;
  }

  function asHtml(text: string): string {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return escaped
      .split(/\n\s*\n/)
      .map((paragraph) => {
        const isHeading = bold.test(paragraph.trim());
        return isHeading ? `<h3>${paragraph}</h3>` : `<p style="white-space: pre-line">${paragraph}</p>`;
      })
      .join('');
  }

  it.each(['sak-71-20.txt', 'c01_sg_orientering_nb.txt', 'c03_au_orientering_nn.txt'])(
    'of %s has the same title, sections and proposal',
    async (name) => {
      const text = fixtureText(name);
      const essence = (paper: string) => {
        const reading = readDocument(paper, bodies);
        if (reading.kind !== 'case_paper') throw new Error(`read as ${reading.kind}`);
        return reading.cases.map(({ number, type, title, body, sections, proposedDecision }) => [
          [number, type, title, body, flat(proposedDecision?.text ?? ''), proposedDecision?.points.map(flat)],
          sections.map((section) => [section.kind, section.heading, flat(section.text)]),
        ]);
      };

      const read = await textBy(reader, 'printed.pdf', await printed(asHtml(text)));

      expect(essence(read)).toEqual(essence(text));
    },
  );

  it('has its header once, its footers never, and the cells of its tables whole', async () => {
    const long = 'Tiltaket omfatter flere holdeplasser langs ruten fra sentrum og ut til de ytre bydelene';
    const paragraphs = Array.from({ length: 40 }, (_, index) => `<p>Avsnitt ${index} fyller siden med litt tekst.</p>`);
    const html = `<h2>Sak 7/26 Flott effektivisering</h2>${paragraphs.join('')}
      <table border="1" cellpadding="6" style="border-collapse: collapse; width: 400px">
        <tr><th>Område</th><th>2027</th><th>Merknad</th></tr>
        <tr><td>Kollektiv og buss</td><td>182</td><td>${long}</td></tr>
        <tr><td>Sykkel</td><td>150</td><td>Ingen</td></tr></table>`;

    const text = await textBy(reader, 'printed.pdf', await printed(html));

    expect(text).toMatch(/^Fjordløftet • Sakspapirer\n\nSak 7\/26 Flott effektivisering\n\nAvsnitt 0 /);
    expect(text.match(/Fjordløftet/g)).toHaveLength(1);
    expect(text).not.toMatch(/Side \d/);
    expect(text).toContain(`Område\t2027\tMerknad\nKollektiv og buss\t182\t${long}\nSykkel\t150\tIngen`);
  });
});
