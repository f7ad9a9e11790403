import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureText, flat } from './expectation.ts';
import { readPaper } from './reading.ts';

const seed = fixtureText('sak-71-20.txt');
const reading = readPaper(seed);
const lines = seed.split('\n');

/** A choice for every place in a list, so that failures shrink to the places that matter. */
function everywhere<T>(choices: fc.Arbitrary<T>, places: number): fc.Arbitrary<T[]> {
  return fc.array(choices, { minLength: places, maxLength: places });
}

function rewrite(pattern: RegExp, replacements: readonly string[]): string {
  let next = 0;
  return seed.replace(pattern, () => replacements[next++] ?? '');
}

describe('the reading of the seed does not depend on', () => {
  it('the number of blank lines between paragraphs', () => {
    const isBlank = (line: string) => line.trim() === '';

    fc.assert(
      fc.property(everywhere(fc.nat(3), lines.length), (counts) => {
        const spread = lines.flatMap((line, index) =>
          isBlank(line) ? [...Array(counts[index]).fill(''), line] : [line],
        );

        expect(readPaper(spread.join('\n'))).toEqual(reading);
      }),
    );
  });

  it('blank lines within paragraphs, but for where paragraphs end', () => {
    fc.assert(
      fc.property(everywhere(fc.boolean(), lines.length), (blanks) => {
        const spread = lines.flatMap((line, index) => (blanks[index] ? ['', line] : [line]));
        const { sections, ...rest } = readPaper(spread.join('\n'));

        expect(sections.map((section) => flat(section.text))).toEqual(reading.sections.map(({ text }) => flat(text)));
        expect({ ...rest, sections: reading.sections }).toEqual(reading);
      }),
    );
  });

  it('spaces at the ends of lines and the kind of line ends', () => {
    const ends = fc.constantFrom('\n', ' \n', '\t\n', '\r\n', '  \r\n', '\u00a0\n');

    fc.assert(
      fc.property(everywhere(ends, lines.length), (chosen) => {
        expect(readPaper(rewrite(/\n/g, chosen))).toEqual(reading);
      }),
    );
  });

  it('which spaces are hard', () => {
    const spaces = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009');

    fc.assert(
      fc.property(everywhere(spaces, seed.split(' ').length), (chosen) => {
        expect(readPaper(rewrite(/ /g, chosen))).toEqual(reading);
      }),
    );
  });

  it('soft hyphens and other invisible characters inside words', () => {
    const invisible = fc.constantFrom('', '', '\u00ad', '\u200b', '\ufeff');
    const gaps = /(?<=\p{L})(?=\p{L})/gu;

    fc.assert(
      fc.property(everywhere(invisible, seed.match(gaps)?.length ?? 0), (chosen) => {
        expect(readPaper(rewrite(gaps, chosen))).toEqual(reading);
      }),
    );
  });

  it('how letters with marks are composed', () => {
    expect(seed.normalize('NFD')).not.toBe(seed);
    expect(readPaper(seed.normalize('NFD'))).toEqual(reading);
  });

  it('page numbers and repeated page headers between its lines', () => {
    const header = 'Miljøløftet \t Sakspapirer';

    fc.assert(
      fc.property(fc.integer({ min: 12, max: lines.length - 8 }), (at) => {
        const paged = [header, ...lines.slice(0, at), '', 'Side 1 av 2', header, ...lines.slice(at)].join('\n');
        const read = readPaper(paged);

        const texts = (sections: typeof read.sections) => sections.map((section) => flat(section.text));
        expect(texts(read.sections)).toEqual(texts(reading.sections));
        expect(read.title).toBe(reading.title);
      }),
    );
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Sak 1/26',
    'AU-sak',
    '71/20',
    '2015/16',
    'Bakgrunn',
    '1. Status',
    'STATUS',
    'Innstilling:',
    'Side 1',
    '7',
    '•',
    'ref. sak 4/20',
    '31. februar',
    'styringsgruppen',
    'tar',
    'til orientering',
    '\n',
    '\n\n',
    '\t',
    '    ',
    '-',
    '«',
    '\ud800',
  );
  const pieces = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 });

  it('is read without an error, with a warning for a number, type or title that is not there', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join(' ');

        const { number, type, title, warnings } = readPaper(text);

        expect(warnings.includes('case_number_missing')).toBe(number === null);
        expect(warnings.includes('type_missing')).toBe(type === 'ukjent');
        expect(warnings.includes('title_missing')).toBe(title === null);
      }),
      { numRuns: 500 },
    );
  });

  // A reader whose time grows faster than the text would need minutes here, and meet the runner's limit.
  it.each([
    'a',
    ' ',
    '\t',
    '\n',
    'a\u00ad    ',
    'Aa bb\n',
    'aa-\n',
    'Sak 1/26 Aa\n',
    'sak 1/26 og 2/26 ',
    'tar ',
    'Felt: aa\n',
    'KAPITTEL\n',
    '1. Bakgrunn\n2. Aa\n',
    '• a\n',
    'a\tb\tc\n',
    'styringsgruppen vedtok ',
    '1.1.',
    '(',
    'Orientering\n',
  ])('of a hundred thousand characters of %j is read', (unit) => {
    const text = unit.repeat(100_000 / unit.length);

    expect(readPaper(`Sak 1/26 Aa\n\nForslag til vedtak\n\n${text}`).sequence).toBe(1);
    expect(readPaper(text).warnings).toContain('meeting_date_missing');
  });

  it('with bodies whose words are patterns or empty is read without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const odd = [{ id: '(', words: names }];

        expect(readPaper(seed, odd).number).toBe('71/20');
      }),
    );
  });
});
