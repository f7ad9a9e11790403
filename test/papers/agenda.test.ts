import { describe, expect, it } from 'vitest';
import type { AgendaReading } from '../../src/papers/agenda/reading.ts';
import { readDocument } from '../../src/papers/readDocument.ts';
import { bodies } from './bodies.ts';
import { fixtureText } from './expectation.ts';

function readAgenda(text: string): AgendaReading {
  const reading = readDocument(text, bodies);
  if (reading.kind !== 'agenda') throw new Error(`Read as ${reading.kind}.`);
  return reading;
}

function listOf(...lines: readonly string[]) {
  return readAgenda(['Innkalling til møte i styringsgruppen 5. mars 2026', '', 'Saksliste', ...lines].join('\n')).items;
}

describe('a list with number, time and title on lines of their own', () => {
  const agenda = readAgenda(fixtureText('own/a01_tre_linjer_sg_nb.txt'));

  it('is read in its order', () => {
    expect(agenda.items.map(({ number, time, title }) => [number, time, title])).toEqual([
      ['20/26', '12:30', 'Godkjenne protokoll fra møte i styringsgruppen 11.01.26'],
      ['21/26', '12:35', 'Orientering om saker i media (SVV)'],
      ['22/26', null, 'Budsjett 2027 - til vedtak'],
      ['23/26', null, 'Halvårsrapport (Sek)'],
      ['24/26', null, 'Brev fra departementet'],
      ['25/26', null, 'Handlingsprogram'],
      ['26/26', null, 'Eventuelt'],
    ]);
  });

  it('gives the type of the group a case stands in, but not to formalities', () => {
    expect(agenda.items.map(({ type }) => type)).toEqual([
      'vedtak',
      'orientering',
      'vedtak',
      'orientering',
      'orientering',
      'vedtak',
      null,
    ]);
  });

  it('knows the formalities and who presents', () => {
    expect(agenda.items.filter(({ formality }) => formality).map(({ number }) => number)).toEqual(['20/26', '26/26']);
    expect(agenda.items.map(({ presenter }) => presenter).filter(Boolean)).toEqual(['SVV', 'Sek']);
  });

  it('gives the head of the meeting', () => {
    expect(agenda.meeting).toMatchObject({
      body: 'SG',
      date: '2026-03-05',
      start: '12:30',
      end: '15:00',
      place: 'Fylkeshuset',
      remote: false,
    });
  });
});

describe('a booklet with the papers after the list', () => {
  const agenda = readAgenda(fixtureText('own/a02_hefte_au_nn.txt'));

  it('gives the list and the papers', () => {
    expect(agenda.items.map(({ number, title }) => [number, title])).toEqual([
      ['15/26', 'Godkjenning av innkalling'],
      ['16/26', 'Mandat for forhandlingar'],
      ['17/26', 'Status for arbeidet i faggruppene'],
    ]);
    expect(agenda.cases.map(({ number }) => number)).toEqual(['16/26', '17/26']);
  });

  it('holds the papers to what the list says: the meeting, and that a case is exempt', () => {
    expect(agenda.cases.map(({ meeting, access }) => [meeting, access.kind])).toEqual([
      [{ date: '2026-05-07', source: 'agenda', yearInferred: false }, 'restricted'],
      [{ date: '2026-05-07', source: 'agenda', yearInferred: false }, 'open'],
    ]);
  });
});

describe('the items of a list', () => {
  it('may be rows with columns in another order', () => {
    expect(listOf('10.00\t11/26\tBudsjett\tO')).toMatchObject([
      { number: '11/26', time: '10:00', title: 'Budsjett', type: 'orientering' },
    ]);
  });

  it('may have no number of their own', () => {
    const items = listOf('1. Godkjenning av innkalling', '2. Vedtak: Budsjett', '3. Eventuelt');

    expect(items.map(({ number, title, formality }) => [number, title, formality])).toEqual([
      [null, 'Godkjenning av innkalling', true],
      [null, 'Budsjett', false],
      [null, 'Eventuelt', true],
    ]);
  });

  it('take their type from a prefix that stands for it', () => {
    const items = listOf('V-SAK 1 Godkjenning av dagsorden', 'D-SAK 1 Datoer for møter', 'O-SAK 1 Regnskap');

    expect(items.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['vedtak', 1],
      ['drofting', 1],
      ['orientering', 1],
    ]);
  });

  it('are apart from an archive number, a meeting number and the text under them', () => {
    const items = listOf(
      '00/26 Referat fra møte 4/25',
      '56/26 26/00810-3 Godkjenning av protokoll',
      'Saken legges frem uten forslag til vedtak.',
    );

    expect(items.map(({ number, title }) => [number, title])).toEqual([
      ['0/26', 'Referat fra møte 4/25'],
      ['56/26', 'Godkjenning av protokoll'],
    ]);
  });

  it('have a warning where the legal basis or the type is missing, or a number comes twice', () => {
    const agenda = readAgenda(
      ['Saksliste', '1/26 Budsjett (unntatt offentlighet)', '2/26 Plan (vedtak)', '2/26 Mål (vedtak)'].join('\n'),
    );

    expect(agenda.warnings).toEqual([
      'number_repeated:2/26',
      'type_missing:1/26',
      'legal_basis_missing:1/26',
      'body_unknown',
      'meeting_date_missing',
    ]);
    expect(agenda.items[0]).toMatchObject({ title: 'Budsjett', access: { kind: 'restricted', legalBasis: null } });
  });
});
