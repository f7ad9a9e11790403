import { describe, expect, it } from 'vitest';
import { readerForTests, textBy } from './reading.ts';

const reader = readerForTests();

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from('Særlig om økonomi')],
    ['UTF-8 with a mark', Buffer.from('\ufeffSærlig om økonomi')],
    ['UTF-16', Buffer.from('\ufeffSærlig om økonomi', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffSærlig om økonomi', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Særlig om økonomi', 'latin1')],
  ])('is read in %s', async (_encoding, bytes) => {
    expect(await textBy(reader, 'a.txt', bytes)).toBe('Særlig om økonomi');
  });

  it('in Windows-1252 has its dashes and quotation marks', async () => {
    expect(await textBy(reader, 'a.txt', Buffer.from([0x93, 0x6f, 0x67, 0x20, 0x96, 0x20, 0xe5, 0x94]))).toBe(
      '“og – å”',
    );
  });

  it('loses what deceives and what cannot be seen, and keeps Sámi names and emoji', async () => {
    const written = 'Ánne Máret\u202e\u200b tar sa\u00adken 👩‍👩‍👧‍👦';

    expect(await textBy(reader, 'a.txt', Buffer.from(written))).toBe('Ánne Máret tar saken 👩‍👩‍👧‍👦');
  });

  it('keeps tabs, indents and blank lines', async () => {
    expect(await textBy(reader, 'a.TXT', Buffer.from('Saksnr\t7/26\r\n\r\n   innrykk \r\nslutt'))).toBe(
      'Saksnr\t7/26\n\n   innrykk\nslutt',
    );
  });
});

describe('Markdown', () => {
  it.each([
    ['# Sak 7/26', 'Sak 7/26'],
    ['## Bakgrunn ##', 'Bakgrunn'],
    ['Sak 7/26\n========', 'Sak 7/26'],
    ['**Styringsgruppen** tar _saken_ til *orientering*', 'Styringsgruppen tar saken til orientering'],
    ['__fet__ og `kode`', 'fet og kode'],
    ['- en\n* to\n  + tre', '• en\n• to\n  • tre'],
    ['1. en\n2. to', '1. en\n2. to'],
    ['> sitat', 'sitat'],
    ['[Miljøløftet](https://example.org/a) og ![bilde](b.png)', 'Miljøløftet og'],
    ['| Område | 2027 |\n|---|--:|\n| Kollektiv | 182 |', 'Område\t2027\nKollektiv\t182'],
    ['over\n\n---\n\nunder', 'over\n\n\nunder'],
    ['13\\. mars \\*', '13. mars *'],
    ['fil_med_strek og 2 * 3 * 4', 'fil_med_strek og 2 * 3 * 4'],
    ['```\nkode her\n```', 'kode her'],
    ['for <!-- ikke --> alle', 'for  alle'],
  ])('%j is plain', async (markdown, plain) => {
    expect(await textBy(reader, 'a.md', Buffer.from(markdown))).toBe(plain);
  });
});
