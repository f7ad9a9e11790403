import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { createDocxWriter } from '../../src/adapters/minutes/docxWriter.ts';

it('a document that is written can be opened again: title, facts, headings and every line in its order', async () => {
  const bytes = await createDocxWriter().write({
    language: 'nn-NO',
    title: 'Referat frå møte i styringsgruppa',
    facts: [
      { label: 'Tid', lines: ['fredag 18. desember 2026 kl. 10.00'] },
      { label: 'Til stades', lines: ['Inger Vik, Statens vegvesen', 'Vidar Moe (vara for Arve Kleppe)'] },
    ],
    sections: [
      {
        heading: 'Sak 71/20 Organisering',
        parts: [{ label: 'Vedtak', lines: ['1. Punkt <ein> & to.\n2. Punkt to.'] }],
      },
      { heading: 'Sak 72/20 Årsrapport', parts: [] },
    ],
    footer: 'Utkast',
  });

  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });

  expect(html).toContain('<h1>Sak 71/20 Organisering</h1>');
  expect(html).toMatch(/<table>.*Til stades.*Vidar Moe \(vara for Arve Kleppe\).*<\/table>/s);
  expect(text).toContain('1. Punkt <ein> & to.');
  expect(text.indexOf('2. Punkt to.')).toBeLessThan(text.indexOf('Sak 72/20 Årsrapport'));
});
