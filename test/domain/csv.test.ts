import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/domain/csv.ts';

/** Reads the file as a spreadsheet does. */
function cellsOf(text: string): readonly string[] {
  const cells = [...text.replace('\uFEFF', '').matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n)/g)];
  return cells.map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

describe('a file for spreadsheets', () => {
  it.each([
    '=HYPERLINK("https://evil.example")',
    '+47 55 55',
    '-1',
    '@SUM(A1)',
    '  =1+1',
    '\t=1',
    '\r=1',
    '＝1＋1',
    '%0A=1',
    '|calc',
  ])('has no formula where someone wrote %j', (text) => {
    expect(cellsOf(csv([[text]]))).toEqual([`'${text}`]);
  });

  it.each(['Åse Ødegård', 'Čáhppes; «sitat»', 'to\nlinjer', 'han sa "ja"', '71/20', 'a=b'])(
    'tells %j as it is',
    (text) => {
      expect(cellsOf(csv([[text]]))).toEqual([text]);
    },
  );

  it('gives every cell back, and none begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const cells = cellsOf(csv(rows));

        expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(rows.flat().map((cell) => cell.replace(/^'/, '')));
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('opens with its letters right, one row a line', () => {
    expect(
      csv([
        ['Hva', 'Verdi'],
        ['Å', '1'],
      ]),
    ).toBe('\uFEFFHva;Verdi\r\nÅ;1\r\n');
  });
});
