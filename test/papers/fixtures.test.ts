import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/papers/readDocument.ts';
import { toJson } from '../../src/papers/toJson.ts';
import { bodies } from './bodies.ts';
import { expectedJson, extraKeys, fixtureText } from './expectation.ts';
import { readPaper } from './reading.ts';

const documents = [
  'sak-71-20.txt',
  'c01_sg_orientering_nb.txt',
  'c02_akg_drofting_nb.txt',
  'c03_au_orientering_nn.txt',
  'c04_sg_beslutning_nb.txt',
  'c06_akg_os_uten_forslag_nb.txt',
  'c07_sg_to_saker_nb.txt',
  'a01_innkalling_sg_nb.txt',
  'a02_innkalling_akg_nn.txt',
];

describe.each(documents)('the document %s', (name) => {
  const { note, warnings, source, ...expected } = expectedJson(name);
  const json = toJson(readDocument(fixtureText(name), bodies), String(source));

  it('gives every field of its expectation, with the same value', () => {
    expect(json).toMatchObject({ source, ...expected });
  });

  it('gives nothing more but whose meeting a coming date is, and what body was inferred', () => {
    const added = extraKeys(json, { source, warnings, ...expected });

    expect(added.filter((path) => !/\.dates\[\d+\]\.body$|\.references\[\d+\]\.body_inferred$/.test(path))).toEqual([]);
  });

  it('warns of what its expectation warns of', () => {
    // That the same number exists in another body is known to the register of cases, not to this text.
    const known = Array.isArray(warnings)
      ? warnings.filter((each) => !String(each).startsWith('same_number'))
      : warnings;

    expect(json.warnings).toEqual(known);
  });
});

describe('the paragraphs of the seed', () => {
  const reading = readPaper(fixtureText('sak-71-20.txt'));

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
