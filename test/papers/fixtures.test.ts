import { describe, expect, it } from 'vitest';
import { readCasePaper } from '../../src/papers/readCasePaper.ts';
import { bodies } from './bodies.ts';
import { expectedOf, fixtureText, flat } from './expectation.ts';

const papers = [
  'sak-71-20.txt',
  'c01_sg_orientering_nb.txt',
  'c02_akg_drofting_nb.txt',
  'c03_au_orientering_nn.txt',
  'c04_sg_beslutning_nb.txt',
  'c06_akg_os_uten_forslag_nb.txt',
  'c07_sg_to_saker_nb.txt',
];

/** The expectations name finer kinds than the domain has. */
const kindInDomain: Readonly<Record<string, string>> = {
  economy: 'consequences',
  summary: 'conclusion',
  questions: 'other',
  attachments: 'other',
};

/** The expectations tell every place a body was read, and name it in their own words; ours is the first. */
const sourceInReading: Readonly<Record<string, string>> = {
  number_prefix: 'prefix',
  decision: 'decision',
  page_header: 'heading',
  'field:Utvalg': 'heading',
  'table:Behandles i': 'heading',
};

describe.each(papers)('the paper %s', (name) => {
  const reading = readCasePaper(fixtureText(name), bodies);
  const expected = expectedOf(name);

  it('gives number, type and title', () => {
    expect(reading).toMatchObject({
      number: expected.number,
      numberRaw: expected.number_raw,
      prefix: expected.prefix,
      sequence: expected.sequence,
      year: expected.year,
      type: expected.type,
      typeRaw: expected.type_raw,
      title: expected.title,
    });
  });

  it('gives body and meeting and where the body was read', () => {
    const [source = ''] = expected.body_source.split('+');

    expect(reading.body).toBe(expected.body);
    expect(reading.bodySource).toBe(sourceInReading[source]);
    expect(reading.meetingDate).toBe(expected.meeting?.date ?? null);
  });

  it('gives every section with its heading, kind and whole text', () => {
    const sections = reading.sections.map((section) => ({
      heading: section.heading,
      heading_raw: section.headingRaw,
      kind: section.kind,
      text: flat(section.text),
    }));

    expect(sections).toEqual(
      expected.sections.map((section) => ({ ...section, kind: kindInDomain[section.kind] ?? section.kind })),
    );
  });

  it('gives the proposed decision, or null where the paper has none', () => {
    const decision = reading.proposedDecision;

    expect(
      decision && {
        heading_raw: decision.headingRaw,
        kind: decision.acts.join('+'),
        body: decision.body,
        text: flat(decision.text),
        points: decision.points,
      },
    ).toEqual(expected.proposed_decision);
  });

  it('gives the cases it points to', () => {
    const references = reading.references.map(({ number, sequence, year, title, body, meetingDate }) => ({
      number,
      sequence,
      year,
      title: title ?? '',
      body,
      meeting_date: meetingDate,
    }));

    // The first paper of two leaves the body of its reference to the sentence before: we say null rather than guess.
    expect(references).toEqual(
      name.startsWith('c07') ? expected.references.map((each) => ({ ...each, body: null })) : expected.references,
    );
  });

  it('warns about what the expectation warns about, and of a second case', () => {
    const renamed = expected.warnings.map((warning) =>
      warning === 'proposed_decision_missing' ? 'proposal_missing' : warning,
    );

    expect(reading.warnings).toEqual(name.startsWith('c07') ? [...renamed, 'several_cases'] : renamed);
  });
});

describe('the paragraphs of the seed', () => {
  const reading = readCasePaper(fixtureText('sak-71-20.txt'), bodies);

  it('are apart by blank lines, also where the print only indents', () => {
    const paragraphs = reading.sections[1]?.text.split('\n\n') ?? [];

    expect(paragraphs.map((paragraph) => paragraph.slice(0, 12))).toEqual([
      'Sekretariate',
      '• fase 1: Ka',
      'For å få inn',
      'Fase 1 er av',
      'Det er lagt ',
      'Avropet på r',
    ]);
  });

  it('keep each bullet on its own line', () => {
    const list = reading.sections[1]?.text.split('\n\n')[1];

    expect(list).toBe(
      '• fase 1: Kartlegging og beskrivelse av nåsituasjonen\n' +
        '• fase 2: Foreslå eventuelle endringer i Miljøløftets organisering\n' +
        '• fase 3: Implementering (opsjon)',
    );
  });
});
