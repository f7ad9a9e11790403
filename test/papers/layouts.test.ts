import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/papers/readDocument.ts';
import { bodies } from './bodies.ts';
import { readPaper } from './reading.ts';

function read(...lines: readonly string[]) {
  return readPaper(lines.join('\n'));
}

describe('where the proposal stands', () => {
  it('is read before the background as well as after it', () => {
    const first = read('Sak 5/26 Drøfting: Mål', '', 'Innstilling', 'AU drøfter saken.', '', 'Bakgrunn', 'Kort tekst.');
    const last = read('Sak 5/26 Drøfting: Mål', '', 'Bakgrunn', 'Kort tekst.', '', 'Innstilling', 'AU drøfter saken.');

    expect(first.proposedDecision).toEqual(last.proposedDecision);
    expect(first.proposedDecision).toMatchObject({ kind: 'discuss', body: 'AU' });
  });

  it('may be on the line of its heading', () => {
    const reading = read(
      'Sak 5/26 Orientering: Mål',
      '',
      'Forslag til vedtak: Styringsgruppen tar saken til orientering.',
    );

    expect(reading.proposedDecision?.points).toEqual(['Styringsgruppen tar saken til orientering.']);
  });

  it('ends where place, date and signature begin', () => {
    const reading = read(
      'Sak 1/26 Plan',
      '',
      'Innstilling',
      'AU drøfter saken.',
      '',
      'Bergen, 1. mars 2026',
      'Kari Vik',
    );

    expect(reading.proposedDecision?.text).toBe('AU drøfter saken.');
    expect(reading.sections.at(-1)).toMatchObject({
      kind: 'other',
      heading: '',
      text: 'Bergen, 1. mars 2026 Kari Vik',
    });
  });

  it('keeps a lead-in as a point of its own before the numbered points', () => {
    const reading = read(
      'Sak 1/26 Plan',
      '',
      'Innstilling',
      'AU vedtar:',
      '1. Planen.',
      '2. Rammen på',
      '   to millioner.',
    );

    expect(reading.proposedDecision?.points).toEqual(['AU vedtar:', 'Planen.', 'Rammen på to millioner.']);
  });

  it('is uncertain when the paper has two', () => {
    const reading = read('Sak 1/26 Plan', '', 'Innstilling', 'AU drøfter.', '', 'Forslag til vedtak', 'AU vedtar.');

    expect(reading.proposedDecision?.kind).toBe('discuss');
    expect(reading.warnings).toContain('proposal_repeated');
  });

  it('needs no warning when the paper says that there is none', () => {
    const reading = read('Sak 1/21 Plan', '', 'Bakgrunn', 'Saken legges frem uten forslag til vedtak.');

    expect(reading.proposedDecision).toBeNull();
    expect(reading.warnings).not.toContain('proposed_decision_missing');
  });

  it('is not guessed from a decision without a heading', () => {
    const reading = read('Sak 1/21 Plan', '', 'Bakgrunn', 'Tekst.', '', 'Styringsgruppen tar saken til orientering.');

    expect(reading.proposedDecision).toBeNull();
    expect(reading.warnings).toContain('proposed_decision_missing');
  });
});

describe('the kind of a decision', () => {
  it.each([
    ['Styringsgruppen tar redegjørelsen til etterretning.', 'acknowledge'],
    ['Styringsgruppa tek saka til vitande.', 'acknowledge'],
    ['AKG sluttar seg til framlegget.', 'endorse'],
    ['Et enstemmig arbeidsutvalg godkjenner planen.', 'adopt'],
    ['AU rår til at planen blir vedteken i SG.', 'mixed'],
    ['Saken utsettes.', 'postpone'],
    ['Styringsgruppen tar saken til orientering og ber om en ny orientering.', 'mixed'],
    ['Planen er god.', 'unknown'],
  ])('%s', (text, kind) => {
    expect(read('Sak 1/26 Plan', '', 'Forslag til vedtak', text).proposedDecision?.kind).toBe(kind);
  });
});

describe('the body', () => {
  it('is not one that the decision only mentions', () => {
    const reading = read(
      'Sak 1/26 Plan',
      '',
      'Forslag til vedtak',
      'Saken legges fram for styringsgruppen, som vedtar.',
    );

    expect(reading.body).toBeNull();
    expect(reading.warnings).toContain('body_unknown');
  });

  it('is uncertain when the decision has two subjects', () => {
    const reading = read(
      'Sak 1/26 Plan',
      '',
      'Forslag til vedtak',
      '1. AU tar saken til orientering.',
      '2. AKG drøfter saken.',
    );

    expect(reading.body).toBeNull();
    expect(reading.warnings).toContain('body_ambiguous');
  });

  it('has a warning when the prefix and the decision disagree', () => {
    const reading = read('AU-sak 1/26 Plan', '', 'Forslag til vedtak', 'AKG tar saken til orientering.');

    expect(reading).toMatchObject({ body: 'AU', bodySource: 'number_prefix' });
    expect(reading.warnings).toContain('body_conflicting');
  });
});

describe('sections', () => {
  it('with unknown numbered headings inherit the kind of the section above', () => {
    const reading = read('Sak 1/26 Plan', '', '1. Vurdering', 'Tekst.', '1.1 Miljø', 'Tekst.', '2. Annet', 'Tekst.');

    expect(reading.sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['assessment', 'Vurdering'],
      ['assessment', 'Miljø'],
      ['other', 'Annet'],
    ]);
  });

  it('do not begin at the points of a list', () => {
    const reading = read(
      'Sak 1/26 Plan',
      '',
      '1. Bakgrunn',
      'Tekst:',
      '1. Ett punkt',
      '2. To punkt',
      '',
      '2. Vurdering',
      'Slutt.',
    );

    expect(reading.sections.map((section) => section.heading)).toEqual(['Bakgrunn', 'Vurdering']);
  });

  it('keep text that stands before any heading', () => {
    const reading = read('Sak 1/26 Orientering: Plan', '', 'Dette er hele saken.', '', 'Den er kort.');

    expect(reading.sections).toEqual([
      { kind: 'other', heading: '', headingRaw: '', text: 'Dette er hele saken.\n\nDen er kort.' },
    ]);
    expect(reading.warnings).toContain('sections_missing');
  });

  it('make whole a word that a soft hyphen broke', () => {
    const reading = read('Sak 1/26 Plan', '', 'Bakgrunn', 'Priori\u00ad ', 'tering.');

    expect(reading.sections[0]?.text).toBe('Prioritering.');
  });

  it('make whole a word that was broken, but not a coordinated one', () => {
    const reading = read(
      'Sak 1/26 Plan',
      '',
      'Bakgrunn',
      'Priori-',
      'tering av mål-',
      'og resultatstyring, se AU-',
      'saken.',
    );

    expect(reading.sections[0]?.text).toBe('Prioritering av mål- og resultatstyring, se AU-saken.');
  });
});

describe('a text that is no case paper', () => {
  it('has nothing but warnings', () => {
    expect(read('')).toMatchObject({ number: null, type: 'ukjent', title: null, body: null, sections: [] });
    expect(read('').warnings).toEqual([
      'case_number_missing',
      'type_missing',
      'title_missing',
      'body_unknown',
      'meeting_date_missing',
      'sections_missing',
      'proposed_decision_missing',
    ]);
  });

  it('keeps its text, and gives neither body nor date from its prose', () => {
    const reading = read('Vi hadde møte i styringsgruppen 4. september 2020.', '', 'Det var fint.');

    expect(reading).toMatchObject({ body: null, meeting: null, title: null });
    expect(reading.sections[0]?.text).toBe('Vi hadde møte i styringsgruppen 4. september 2020.\n\nDet var fint.');
  });

  it('has a warning when it lists several cases', () => {
    const reading = read('11/26\tGodkjenning av innkalling\tV', '12/26\tBudsjett\tB');

    expect(reading.title).toBe('Godkjenning av innkalling V');
    expect(reading.warnings).toContain('several_cases_listed');
  });

  it('without a number still gives a title that follows its type', () => {
    expect(read('Orientering: Ny plan', '', 'Bakgrunn', 'Tekst.')).toMatchObject({
      number: null,
      type: 'orientering',
      title: 'Ny plan',
    });
  });

  it('has a warning when the title runs into the text', () => {
    const reading = read('Sak 1/26 Plan', 'Aa', 'Bb', 'Cc', 'Dd', 'Ee');

    expect(reading.title).toBe('Plan');
    expect(reading.warnings).toContain('title_uncertain');
    expect(reading.sections[0]?.text).toBe('Aa Bb Cc Dd Ee');
  });
});

describe('what is printed on every page', () => {
  it('is dropped as header and footer also with the page number in it, and a sentence goes on over it', () => {
    const reading = read(
      'Styringsgruppen 13. mars 2026\t\tSide 1 av 2',
      'Sak 31/26 Drøftingssak: Ny organisering',
      'Bakgrunn',
      'Dette går videre på neste side hos',
      'Fjordløftets sekretariat\t\tPostboks 1, Storvik',
      'Styringsgruppen 13. mars 2026\t\tSide 2 av 2',
      'Storvik kommune.',
      'Fjordløftets sekretariat\t\tPostboks 1, Storvik',
    );

    expect(reading.sections.map(({ text }) => text)).toEqual(['Dette går videre på neste side hos Storvik kommune.']);
    expect(reading).toMatchObject({ body: 'SG', meeting: { date: '2026-03-13', source: 'page_header' } });
  });

  it('does not swallow headings and decisions that come again from case to case', () => {
    const one = (number: number) => [
      `Sak ${number}/26 Orientering: Plan ${number}`,
      'Saksopplysninger',
      'Kort tekst.',
      'Forslag til vedtak',
      'Styringsgruppen tar saken til orientering.',
      '',
    ];
    const reading = readDocument([...one(1), ...one(2)].join('\n'), bodies);

    expect(reading).toMatchObject({
      kind: 'case_paper',
      noiseLines: [],
      cases: [{ number: '1/26' }, { number: '2/26' }],
    });
    expect(reading.kind === 'case_paper' && reading.cases.map(({ sections }) => sections.length)).toEqual([2, 2]);
  });
});
