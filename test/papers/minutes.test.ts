import { describe, expect, it } from 'vitest';
import type { MinutesReading } from '../../src/papers/minutes/reading.ts';
import { readDocument } from '../../src/papers/readDocument.ts';
import { bodies } from './bodies.ts';
import { fixtureText } from './expectation.ts';

function readMinutes(text: string): MinutesReading {
  const reading = readDocument(text, bodies);
  if (reading.kind !== 'minutes') throw new Error(`Read as ${reading.kind}.`);
  return reading;
}

function caseWith(...lines: readonly string[]) {
  const text = ['Referat fra møte i styringsgruppen 5. mars 2026', '', 'Sak 1/26 Plan', ...lines].join('\n');
  return readMinutes(text).cases[0];
}

describe('minutes in bokmål with headings', () => {
  const minutes = readMinutes(fixtureText('own/m01_referat_sg_nb.txt'));

  it('give the meeting', () => {
    expect(minutes.meeting).toMatchObject({
      body: 'SG',
      date: '2026-03-13',
      start: '10:00',
      end: '12:50',
      place: 'Fylkeshuset i Storvik, møterom Fjorden',
      chair: 'Vera Veivik',
      nextMeeting: '2026-06-12',
    });
  });

  it('give who was there, in what role, for whom and for what part', () => {
    expect(minutes.attendance).toHaveLength(8);
    expect(minutes.attendance).toMatchObject([
      { name: 'Vera Veivik', organisation: 'Statens vegvesen', role: 'leader' },
      {},
      {},
      {},
      { name: 'Ola Testesen', organisation: 'Storvik kommune', role: 'member', deputyFor: null },
      { name: 'Per Eksempel', organisation: 'Nesøy kommune', role: 'deputy', deputyFor: 'Kari Prøvesen' },
      { name: 'Lise Lid', note: 'fra sak 14/26' },
      { name: 'Siri Sekretær', role: 'secretariat' },
    ]);
    expect(minutes.absent.map(({ name }) => name)).toEqual(['Kari Prøvesen', 'Hans Helle']);
  });

  it('give the outcome of every case', () => {
    expect(minutes.cases.map(({ number, outcome, formality }) => [number, outcome, formality])).toEqual([
      ['11/26', 'adopted', true],
      ['12/26', 'adopted', true],
      ['13/26', 'acknowledged', false],
      ['14/26', 'endorsed', false],
      ['15/26', 'adopted', false],
      ['18/26', 'postponed', false],
      ['19/26', null, true],
    ]);
  });

  it('give decision, vote, dissent, statement and disqualification of a case', () => {
    const [, , , programme] = minutes.cases;

    expect(programme?.acts).toEqual(['endorse', 'adopt', 'request']);
    expect(programme?.decisionPoints).toHaveLength(3);
    expect(programme?.votes).toMatchObject([{ unanimous: false, for: 5, against: 1 }]);
    expect(programme?.dissent).toEqual([{ by: 'Storvik kommune', text: 'Storvik kommune stemte mot.' }]);
    expect(programme?.statements).toEqual([
      { by: 'Storvik kommune', text: '«Storvik kommune mener rammen er for lav.»' },
    ]);
    expect(programme?.disqualified.map(({ name }) => name)).toEqual(['Lise Lid']);
  });

  it('give the legal basis of a case that is exempt', () => {
    expect(minutes.cases[4]?.access).toMatchObject({ kind: 'restricted', legalBasis: 'offl. § 23' });
  });
});

describe('minutes in nynorsk with labels on the line', () => {
  const minutes = readMinutes(fixtureText('own/m02_protokoll_akg_nn.txt'));

  it('give people from a list on one line', () => {
    expect(minutes.attendance).toMatchObject([
      { name: 'Nina Nynorsk', organisation: 'Storvik', role: 'leader' },
      { name: 'Arne Aas', organisation: 'Lidfjord', role: 'member' },
      { name: 'Berit Bø', organisation: 'Nesøy', role: 'deputy', deputyFor: 'Dag Dale' },
      { name: 'Egil Eide', organisation: 'Statens vegvesen', role: 'member' },
      { name: 'Siri Sekretær', role: 'secretariat' },
    ]);
  });

  it('give outcomes, and say where a decision was not under a heading of its own', () => {
    expect(minutes.cases.map(({ number, outcome, warnings }) => [number, outcome, warnings])).toEqual([
      ['6/26', 'adopted', []],
      ['7/26', 'discussed', []],
      ['8/26', 'adopted', ['decision_from_proposal']],
      ['9/26', 'acknowledged', ['decision_without_heading']],
      ['11/26', 'postponed', []],
      [null, null, []],
    ]);
  });

  it('give a case of no number by its title', () => {
    expect(minutes.cases.at(-1)).toMatchObject({ title: 'Ymse', formality: true });
  });
});

describe('minutes from a template with tables of people and a list of cases in front', () => {
  const minutes = readMinutes(fixtureText('own/m03_moteprotokoll_sg_nb.txt'));

  it('give the people of every table in their roles', () => {
    expect(minutes.attendance).toMatchObject([
      { name: 'Ola Testesen', organisation: 'Storvik kommune', role: 'leader' },
      { name: 'Kari Prøvesen', organisation: 'Nesøy kommune', role: 'member' },
      { name: 'Per Eksempel', organisation: 'Hellestrand kommune', role: 'deputy', deputyFor: 'Hans Helle' },
    ]);
    expect(minutes.absent).toMatchObject([{ name: 'Hans Helle', organisation: 'Hellestrand kommune' }]);
  });

  it('give each case once, as it was treated, in order', () => {
    expect(minutes.cases.map(({ number, decisionText }) => [number, decisionText])).toEqual([
      ['1/26', 'Protokollen godkjennes.'],
      ['2/26', 'Planen vedtas.'],
      ['3/26', 'Parkering avvikles.'],
    ]);
  });

  it('give every vote of a case, and the double vote', () => {
    expect(minutes.cases[1]?.votes).toMatchObject([
      { unanimous: true, for: null, against: null },
      { unanimous: false, for: 1, against: 2 },
    ]);
    expect(minutes.cases[2]?.votes).toMatchObject([{ for: 2, against: 2, castingVote: true }]);
    expect(minutes.cases[2]?.outcome).toBe('adopted');
  });
});

describe('minutes as a table', () => {
  it('give the decision from its column', () => {
    const { cases, meeting } = readMinutes(fixtureText('own/m04_referat_au_nn.txt'));

    expect(meeting).toMatchObject({ body: 'AU', date: '2026-02-12', start: '10:00', end: '12:00', place: 'Teams' });
    expect(cases.map(({ number, title, outcome }) => [number, title, outcome])).toEqual([
      ['5/26', 'Utkast til prioriteringskriterium', 'acknowledged'],
      ['6/26', 'Møteplan', 'adopted'],
      ['7/26', 'Ymse', null],
    ]);
  });
});

describe('the vote on a case', () => {
  it.each([
    ['Votering: Enstemmig.', { unanimous: true }],
    ['Røysting: Samrøystes vedteke.', { unanimous: true }],
    ['Votering: Vedtatt med 6 mot 2 stemmer.', { unanimous: false, for: 6, against: 2 }],
    ['Votering: Vedtatt med seks stemmer mot to.', { for: 6, against: 2 }],
    ['Votering: Forslaget falt med 4 stemmer.', { for: 4, against: null }],
    ['Votering: 7 stemmer for og 1 mot, 2 avholdende.', { for: 7, against: 1, abstained: 2 }],
  ])('%s', (line, vote) => {
    expect(caseWith(line, 'Vedtak: Planen vedtas.')?.votes).toMatchObject([vote]);
  });

  it('is none where nobody voted', () => {
    expect(caseWith('Vedtak: Planen vedtas.')?.votes).toEqual([]);
  });

  it.each([
    ['Votering: Vedtatt med 5 mot 1 (Lidfjord kommune).', 'Lidfjord kommune'],
    ['Votering: Imot stemte: Nesøy og Lidfjord.', 'Nesøy og Lidfjord'],
    ['Votering: Vedtatt. Nesøy kommune røysta mot.', 'Nesøy kommune'],
  ])('tells who was against: %s', (line, by) => {
    expect(caseWith(line, 'Vedtak: Planen vedtas.')?.dissent.map((each) => each.by)).toEqual([by]);
  });
});

describe('disqualification', () => {
  it('in the head belongs to the case it names', () => {
    const { cases } = readMinutes(
      [
        'Referat fra møte i styringsgruppen 5. mars 2026',
        'Habilitet: Kari Vik er inhabil i sak 2/26.',
        '',
        'Sak 1/26 Plan',
        'Vedtak: Planen vedtas.',
        '',
        'Sak 2/26 Mål',
        'Vedtak: Målene vedtas.',
      ].join('\n'),
    );

    expect(cases.map(({ disqualified }) => disqualified.map(({ name }) => name))).toEqual([[], ['Kari Vik']]);
  });

  it('is not read from a sentence that denies it', () => {
    expect(caseWith('Behandling: Ingen meldte seg inhabile.', 'Vedtak: Planen vedtas.')?.disqualified).toEqual([]);
  });
});

describe('a case without a decision', () => {
  it('has a warning and no outcome', () => {
    expect(caseWith('Behandling: Det var en samtale.')).toMatchObject({
      outcome: null,
      decisionText: null,
      warnings: ['decision_missing'],
    });
  });
});

describe('attendance with blank lines between all lines', () => {
  it.each([
    'own/s04_tabell_x.txt',
    'own/s05_vedtak_i_forkant.txt',
    'own/y01_protokoll_votering_navn.txt',
    'own/z01_referat_uten_overskrift_vedtak.txt',
  ])('is that of the text without them: %s', (name) => {
    const text = fixtureText(name);

    const spread = readMinutes(text.replaceAll('\n', '\n\n'));

    expect(spread.attendance).toEqual(readMinutes(text).attendance);
  });
});
