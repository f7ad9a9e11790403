import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/papers/readDocument.ts';
import { toJson } from '../../src/papers/toJson.ts';
import { bodies } from './bodies.ts';
import { fixtureText } from './expectation.ts';

const names = [
  'c01_sg_orientering_nb.txt',
  'c02_akg_drofting_nb.txt',
  'c04_sg_beslutning_nb.txt',
  'c07_sg_to_saker_nb.txt',
  'a01_innkalling_sg_nb.txt',
  'a02_innkalling_akg_nn.txt',
  'own/m01_referat_sg_nb.txt',
  'own/m03_moteprotokoll_sg_nb.txt',
] as const;
const texts = names.map(fixtureText);

/** More of them with `PAPERS_RUNS=10000`; the usual number keeps the suite short. */
const runs = Number(process.env.PAPERS_RUNS ?? 400);

function jsonOf(text: string) {
  return toJson(readDocument(text, bodies));
}

describe.each(names)('the reading of %s', (name) => {
  const text = fixtureText(name);

  it('does not depend on how letters are composed, nor on the kind of line ends', () => {
    expect(jsonOf(text.normalize('NFD'))).toEqual(jsonOf(text));
    expect(jsonOf(text.replace(/\n/g, '\r\n'))).toEqual(jsonOf(text));
  });

  it('does not depend on which single spaces are hard, nor on soft hyphens inside words', () => {
    const spaces = fc.constantFrom(' ', '\u00a0', '\u202f');
    const hyphens = fc.constantFrom('', '', '\u00ad', '\u200b');
    const read = jsonOf(text);

    fc.assert(
      fc.property(fc.array(fc.tuple(spaces, hyphens), { minLength: 40, maxLength: 40 }), (chosen) => {
        let next = 0;
        const pick = () => chosen[next++ % chosen.length] ?? [' ', ''];
        const spaced = text.replace(/(?<=\S) (?=\S)/g, () => pick()[0]);
        const changed = spaced.replace(/(?<=\p{Ll})(?=\p{Ll})/gu, () => pick()[1]);

        expect(jsonOf(changed)).toEqual(read);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a text that is damaged', () => {
  const damage = fc.array(
    fc.tuple(
      fc.nat(4_000),
      fc.nat(60),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('\n', '\t', '\f', ' / ', '12/26', 'Vedtak:'),
      ),
    ),
    { maxLength: 12 },
  );

  it('is read without an error, and gives plain JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, places) => {
        const changed = places.reduce((all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut), text);

        const json = jsonOf(changed);

        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
      { numRuns: runs },
    );
  });

  it('may be any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(jsonOf(text).schema).toBe('domain-cases/1');
      }),
      { numRuns: runs },
    );
  });
});

describe('the time of a reading', () => {
  function cpuOf(text: string): number {
    const before = process.cpuUsage();
    readDocument(text, bodies);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  }

  function least(text: string): number {
    return Math.min(...[1, 2, 3].map(() => cpuOf(text)));
  }

  it.each(['c01_sg_orientering_nb.txt', 'a01_innkalling_sg_nb.txt', 'own/m01_referat_sg_nb.txt'])(
    'grows with the length of %s alone',
    (name) => {
      const text = fixtureText(name);
      const of = (kilobytes: number) => text.repeat(Math.ceil((kilobytes * 1024) / text.length));
      least(of(10));

      const ratio = least(of(400)) / least(of(100));

      // Four times the text: sixteen times the work would be quadratic.
      expect(ratio).toBeLessThan(10);
    },
  );
});
