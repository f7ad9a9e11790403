import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCaseNumber } from '../../src/papers/caseNumber.ts';
import { fixtureText } from './expectation.ts';
import { readPaper } from './reading.ts';

const variants = z
  .array(
    z.object({
      raw: z.string(),
      seq: z.number(),
      year: z.number().nullable(),
      prefix: z.string().nullable(),
      type: z.string().nullable(),
    }),
  )
  .min(24)
  .parse(JSON.parse(fixtureText('case-number-variants.json')));

describe('published headings', () => {
  it.each(variants)('$raw gives sequence, year and prefix', ({ raw, seq, year, prefix }) => {
    const reading = readPaper(raw);

    expect(reading).toMatchObject({ sequence: seq, year, prefix });
  });

  it.each(variants)('$raw gives its type, or none beyond formalities', ({ raw, type }) => {
    const reading = readPaper(raw);

    expect(type === null ? ['ukjent', 'formalia'] : [type]).toContain(reading.type);
  });
});

describe('the case number at the start of a text', () => {
  it.each([
    ['Sak 0091/06', '91/06'],
    ['Sak 83-11', '83/11'],
    ['AU-sak 05/26', '5/26'],
    ['sak 2015/100', '100/15'],
    ['AU sak 43/25 Ny rute', '43/25'],
    ['Sak AKG 07/26: Ny rute', '7/26'],
    ['SG 12-2024 Ny rute', '12/24'],
    ['SG-sak 12-2024', '12/24'],
    ['Utv.saksnr 23/21', '23/21'],
    ['Møtesak 5/26', '5/26'],
    ['Sak 3: Godkjenning', '3'],
  ])('%s is normalised', (text, number) => {
    expect(readCaseNumber(text)?.number).toBe(number);
  });

  it.each([
    ['Sak 43/25 (orientering) Ny rute', 'orientering'],
    ['Sak 43/25 | ORIENTERING | Ny rute', 'orientering'],
    ['Sak 43/25, Ny rute', 'ukjent'],
    ['Informasjonssak 43/25: Ny rute', 'orientering'],
    ['Sak 43/25 Ny rute (til drøfting)', 'drofting'],
  ])('%s gives a title without number, type and signs', (text, type) => {
    expect(readPaper(text)).toMatchObject({ type, title: 'Ny rute' });
  });

  it('is marked where a year may also be a sequence', () => {
    expect(readCaseNumber('Sak 2015/16 Budsjett')?.ambiguous).toBe(true);
    expect(readCaseNumber('Sak 2015/38 Budsjett')?.ambiguous).toBe(false);
  });

  it.each([
    '26/00391-7',
    'Arkivsak: 26/391',
    'MØTE 5 / 14',
    'Møte 4/14',
    '2027–2030',
    '2024/2025 Skoleår',
    '2023/4567 Rute',
    'Saksnr. 2023/4567',
    '12/12-25',
    'Saksbehandler: A',
  ])('is not read from %s', (text) => {
    expect(readCaseNumber(text)).toBeNull();
  });
});
