import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWordIndex } from '../../../src/adapters/search/wordIndex.ts';
import { epochOf, type Instant, instantOf } from '../../../src/domain/instant.ts';
import { NotReady } from '../../../src/ports/errors.ts';
import { createCatalogue } from '../../../src/usecases/catalogue/catalogue.ts';
import { hoursBetween } from '../../../src/usecases/catalogue/hours.ts';
import { recordInCatalogue } from '../../../src/usecases/catalogue/recordInCatalogue.ts';
import { openSetting, type Setting } from '../setting.ts';

let setting: Setting;
const time = { now: Date.UTC(2026, 10, 2, 9, 59, 50) };
const clock = () => instantOf(time.now);

beforeAll(async () => {
  setting = await openSetting();
});
afterAll(() => setting.close());

function replica() {
  return createCatalogue({ records: setting.deps.records, clock }, createWordIndex());
}

async function record(sequence: number, title: string, decision?: string): Promise<void> {
  const paper = { proposal: ['Styringsgruppen tar saken til orientering.'], sections: [] };
  const key = { body: 'SG', year: 2026, sequence };
  await recordInCatalogue({ records: setting.deps.records, clock }, { key, title, paper, decision });
}

async function found(catalogue: ReturnType<typeof replica>, words: string): Promise<readonly string[]> {
  return (await catalogue.search(words, 10)).filter(({ whole }) => whole).map(({ id }) => id);
}

describe('the catalogue', () => {
  it('finds on every replica, within ten seconds, what another one has filed, also over the hour', async () => {
    const [one, other] = [replica(), replica()];
    await Promise.all([one.warm(), other.warm()]);

    await record(1, 'Fergeleie på Halsnøy');
    time.now += 9_900;
    await record(2, 'Fergerute til Halsnøy');
    time.now += 3_000;

    expect(await found(one, 'ferge halsnøy')).toEqual(expect.arrayContaining(['SG-2026-1', 'SG-2026-2']));
    expect(await found(other, 'halsnøy')).toHaveLength(2);
  });

  it('finds inflected, mistyped and in parts, and by what was decided', async () => {
    await record(3, 'Sykkelparkering ved stoppene', 'Prosjektet avsluttes uten frikjøp.');
    time.now += 3_000;
    const catalogue = replica();

    for (const words of ['sykkelparkeringen', 'sykelparkering', 'sykkel', 'frikjøpet']) {
      expect(await found(catalogue, words), words).toContain('SG-2026-3');
    }
  });

  it('finds a word of any section, however far down, and the short ones that names are', async () => {
    const filler = Array.from({ length: 400 }, (_, n) => `ord${n}`).join(' ');
    const sections = [
      { kind: 'background' as const, heading: 'Bakgrunn', text: filler },
      { kind: 'assessment' as const, heading: 'Vurdering', text: 'Til slutt nevnes NTP og gondolbanen.' },
    ];
    const key = { body: 'SG', year: 2026, sequence: 6 };
    const paper = { proposal: [], sections };
    await recordInCatalogue({ records: setting.deps.records, clock }, { key, title: 'Lang sak', paper });
    time.now += 3_000;
    const catalogue = replica();

    for (const words of ['gondolbane', 'NTP', 'vurdering ord399']) {
      expect(await found(catalogue, words), words).toEqual(['SG-2026-6']);
    }
  });

  it('has a case once, with its newest title', async () => {
    await record(4, 'Foreløpig navn');
    const catalogue = replica();
    await catalogue.warm();
    await record(4, 'Endelig tittel');
    time.now += 3_000;

    expect(await found(catalogue, 'endelig tittel')).toEqual(['SG-2026-4']);
    expect(await found(catalogue, 'foreløpig navn')).toEqual([]);
  });

  it('says after a while that it is still being read, and finds when it is', async () => {
    const { records } = setting.deps;
    const { promise: isRead, resolve: read } = Promise.withResolvers<void>();
    const slow = {
      ...records.catalogue,
      list: (...asked: Parameters<typeof records.catalogue.list>) =>
        isRead.then(() => records.catalogue.list(...asked)),
    };
    const catalogue = createCatalogue({ records: { ...records, catalogue: slow }, clock }, createWordIndex(), {
      patienceMs: 20,
    });

    const early = catalogue.search('sykkelparkering', 10);
    await expect(early).rejects.toBeInstanceOf(NotReady);
    read();
    await catalogue.warm();

    expect(await found(catalogue, 'sykkelparkering')).toContain('SG-2026-3');
  });

  it('is read again whole after days of silence', async () => {
    const catalogue = replica();
    await catalogue.warm();
    time.now += 30 * 3_600_000;
    await record(5, 'Nattbuss i helgene');
    time.now += 90 * 3_600_000;

    expect(await found(catalogue, 'nattbuss')).toEqual(['SG-2026-5']);
  });

  it('finds nothing without words that tell something', async () => {
    expect(await found(replica(), 'og til for')).toEqual([]);
  });
});

it('counts the hours between two instants, both included', () => {
  const from = '2026-11-26T10:59:59.000Z' as Instant;

  expect(hoursBetween(from, instantOf(epochOf(from) + 2_000))).toEqual(['2026-11-26T10', '2026-11-26T11']);
});
