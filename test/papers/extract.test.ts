import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/domain/case.ts';
import { extractOf } from '../../src/papers/extract.ts';

function section(text: string, kind: Section['kind'] = 'background'): Section {
  return { kind, heading: 'Overskrift', text };
}

describe('the extract of a paper', () => {
  it('is its own text without headings and without the proposal', () => {
    const sections = [section('Vi foreslår dette.', 'proposal'), section('Først.\n\nSå.'), section('Sist.', 'status')];

    expect(extractOf(sections, 1500)).toBe('Først.\n\nSå.\n\nSist.');
  });

  it('ends with a whole sentence where one is long enough', () => {
    expect(extractOf([section('Den første setningen. Den andre setningen.')], 30)).toBe('Den første setningen. …');
  });

  it('does not take the full stop of a date for the end of a sentence', () => {
    expect(extractOf([section('Møtet er 4. september i Bergen og så videre')], 18)).toBe('Møtet er 4.…');
  });

  it('ends with a whole word otherwise', () => {
    expect(extractOf([section('ett to tre fire fem seks')], 14)).toBe('ett to tre…');
  });

  it('is never longer than the limit and never splits a character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });

    fc.assert(
      fc.property(fc.array(text), fc.integer({ min: 0, max: 80 }), (texts, limit) => {
        const extract = extractOf(
          texts.map((each) => section(each)),
          limit,
        );

        expect(extract.length).toBeLessThanOrEqual(limit);
        expect(extract.isWellFormed()).toBe(true);
      }),
    );
  });
});
