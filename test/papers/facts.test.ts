import { describe, expect, it } from 'vitest';
import { fixtureText } from './expectation.ts';
import { readPaper } from './reading.ts';

function paper(...text: readonly string[]) {
  return readPaper(['Sak 5/26 Plan', 'Møtedato: 13. mars 2026', '', 'Bakgrunn', ...text].join('\n'));
}

function dateIn(text: string) {
  return paper(text).dates.find(({ role }) => role !== 'case_meeting');
}

describe('a date', () => {
  it.each([
    ['Det skjer 12/12-25.', '2025-12-12'],
    ['Det skjer 7.2.2019.', '2019-02-07'],
    ['Det skjer 2026-05-04.', '2026-05-04'],
    ['Det skjer den 31. oktober 2023.', '2023-10-31'],
    ['Det skjer i veke 21.', '2026-W21'],
    ['Det skjer i mai 2027.', '2027-05'],
  ])('%s', (text, iso) => {
    expect(dateIn(text)?.iso).toBe(iso);
  });

  it.each([
    ['Samlinga er 24.-25. AUGUST.', '2026-08-24', '2026-08-25'],
    ['Det skjer i fjerde kvartal 2026.', '2026-10', '2026-12'],
    ['Det skjer i første halvår 2027.', '2027-01', '2027-06'],
    ['Det skjer i november/desember.', '2026-11', '2026-12'],
  ])('that lasts: %s', (text, from, to) => {
    expect(dateIn(text)).toMatchObject({ from, to });
  });

  it('has no year where the past tells against the only one that could be inferred', () => {
    const reading = paper('Saken ble drøftet i AU 12. desember.');

    expect(reading.dates.at(-1)).toMatchObject({ raw: '12. desember', iso: null, yearInferred: false });
    expect(reading.warnings).toContain('date_year_uncertain:12. desember');
  });

  it('takes its year from a weekday', () => {
    expect(dateIn('AU møtes tirsdag 12. januar.')).toMatchObject({ iso: '2027-01-12', yearInferred: true });
  });

  it('has a warning where the weekday is another, or the calendar has no such day', () => {
    expect(paper('Det skjer mandag 13. mars 2026.').warnings).toContain('weekday_mismatch:mandag 13. mars 2026');
    expect(paper('Det skjer 31. februar.').warnings).toContain('date_invalid:31. februar');
  });

  it('is not a case number, a period or an archive number', () => {
    const reading = paper('Programmet for 2027-2030 har arkivnummer 26/00391-7, se referat fra møte 4/25.');

    expect(reading.references).toEqual([]);
    expect(reading.dates).toHaveLength(1);
    expect(reading.notCaseNumbers).toEqual(['2027-2030', '26/00391-7', 'møte 4/25']);
  });
});

describe('a sum of money', () => {
  it.each([
    ['kr 1.250.000,-', 1_250_000, null],
    ['16 mill. kr', 16_000_000, null],
    ['13 milliarder kroner', 13_000_000_000, null],
    ['461 millionar kroner', 461_000_000, null],
    ['kr 150,-', 150, null],
    ['2,5 MNOK inkl. mva.', 2_500_000, 'incl'],
    ['NOK 500 000 (eks. mva.)', 500_000, 'excl'],
    ['350 000 kroner uten mva.', 350_000, 'excl'],
    ['kr 2,5 mill', 2_500_000, null],
  ])('%s', (raw, value, vat) => {
    expect(paper(`Det koster ${raw} til saman i alt`).amounts).toMatchObject([{ value, vat }]);
  });

  it('may be a range, or about so much', () => {
    expect(paper('Det koster ca. 3–4 mill. kr.').amounts).toMatchObject([
      { value: null, min: 3_000_000, max: 4_000_000, approx: true },
    ]);
  });

  it.each(['Det er 2 x 240 timer.', 'Det er 2,5 mill. reiser.', 'Det er 12 000 brukere.', 'Det er 18 %.'])(
    'is not %s',
    (text) => {
      expect(paper(text).amounts).toEqual([]);
    },
  );
});

describe('a paper that is exempt from public access', () => {
  const reading = readPaper(fixtureText('own/p01_unntatt_au_nb.txt'));

  it('gives the legal basis, and its title without it', () => {
    expect(reading.access).toMatchObject({ kind: 'restricted', legalBasis: 'offl. § 23 første ledd' });
    expect(reading.title).toBe('Anskaffelse av ny billettløsning');
  });

  it('reads its numbered headings in capitals and the proposal before the rest', () => {
    expect(reading.sections.map(({ kind }) => kind)).toEqual([
      'proposal',
      'background',
      'facts',
      'economy',
      'assessment',
      'progress',
    ]);
    expect(reading.proposedDecision).toMatchObject({ acts: ['recommend', 'request'], body: 'AU' });
  });

  it('knows the body of a case from the meeting beside it', () => {
    expect(reading.references).toMatchObject([
      { number: '8/26', body: 'AU', meetingDate: '2026-03-05' },
      { number: '47/26', body: null },
      { number: '71/25', body: 'SG' },
    ]);
  });

  it.each([
    ['Sak 5/26 Plan (unntatt offentlighet, offl. § 14)', 'offl. § 14'],
    ['Sak 5/26 Plan – unnateke offentlegheit, offentleglova § 23', 'offentleglova § 23'],
    ['Sak 5/26 Plan\nUnntatt offentlighet: offl. § 13, jf. fvl. § 13', 'offl. § 13, fvl. § 13'],
  ])('%s', (head, legalBasis) => {
    const access = readPaper(`${head}\n\nBakgrunn\nTekst.`).access;

    expect(access).toMatchObject({ kind: 'restricted', legalBasis });
  });

  it('has a warning without a legal basis', () => {
    expect(readPaper('Sak 5/26 Plan\nUnntatt offentlighet\n\nBakgrunn\nTekst.').warnings).toContain(
      'legal_basis_missing',
    );
  });

  it('is not one that only speaks of it', () => {
    const text = 'Noen av vedleggene i en annen sak var unntatt offentlighet.';

    expect(paper(text).access).toEqual({ kind: 'open' });
  });
});

describe('a paper in nynorsk with the proposal first', () => {
  const reading = readPaper(fixtureText('own/p02_vedtak_sg_nn.txt'));

  it('reads known and unknown headings', () => {
    expect(reading.sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['proposal', 'Tilråding frå sekretariatet'],
      ['background', 'Kva saka gjeld'],
      ['facts', 'Saksutgreiing'],
      ['other', 'Organisering av arbeidet'],
      ['assessment', 'Sekretariatet si vurdering'],
      ['economy', 'Økonomiske og administrative konsekvensar'],
      ['attachments', 'Vedlegg'],
    ]);
  });

  it('reads a title over two lines in capitals, the reference and the attachments', () => {
    expect(reading.title).toBe('FRAMLEGG TIL NYTT MANDAT FOR FAGGRUPPENE');
    expect(reading.references).toMatchObject([{ number: '30/24', body: 'SG', meetingDate: '2024-06-14' }]);
    expect(reading.attachments).toEqual(['Mandat', 'Høyringsinnspel']);
  });
});
