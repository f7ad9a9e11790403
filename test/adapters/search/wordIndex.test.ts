import { describe, expect, it } from 'vitest';
import { createWordIndex } from '../../../src/adapters/search/wordIndex.ts';
import type { SearchIndex } from '../../../src/ports/searchIndex.ts';

const anyone = () => true;

function indexOf(...titles: readonly string[]): SearchIndex {
  const index = createWordIndex();
  for (const [n, title] of titles.entries()) index.put({ id: `${n}`, title, text: '' });
  return index;
}

function found(index: SearchIndex, words: string, limit = 10): readonly string[] {
  return index.search(words, anyone, limit).flatMap(({ id, whole }) => (whole ? [id] : []));
}

describe('the index of words', () => {
  it.each([
    ['skulevegar', 'Trygge skoleveier i byen'],
    ['skolevei', 'Tryggare skulevegar'],
    ['rekneskapen', 'Foreløpig regnskap'],
    ['regnskapet', 'Førebels rekneskap for 2025'],
    ['reisevaneundersøkinga', 'Resultater fra reisevaneundersøkelsen'],
    ['prioriteringskriterier', 'Utkast til prioriteringskriterium'],
    ['NTP', 'Innspill til NTP'],
  ])('finds %s in «%s»: either written form finds the other', (words, title) => {
    expect(found(indexOf('Noe annet', title), words)).toEqual(['1']);
  });

  it('takes no number for another one', () => {
    const index = indexOf('Handlingsprogram 2026-2029', 'Handlingsprogram 2027-2030', 'Kostnader 12345');

    expect(found(index, 'handlingsprogram 2027-2030')).toEqual(['1']);
    expect(found(index, 'kostnader 12344')).toEqual([]);
  });

  it('puts the title before the text, and all words before some', () => {
    const index = createWordIndex();
    index.put({ id: 'text', title: 'Møteplan', text: 'sykkel parkering' });
    index.put({ id: 'title', title: 'Sykkel og parkering', text: '' });
    index.put({ id: 'some', title: 'Sykkel', text: '' });

    const hits = index.search('sykkel parkering', anyone, 10);

    expect(hits.map(({ id }) => id)).toEqual(['title', 'text', 'some']);
    expect(hits.map(({ found: of }) => of.length)).toEqual([2, 2, 1]);
  });

  it('tells which words of a text were hit', () => {
    const [hit] = indexOf('Trygge skulevegar').search('skolevei', anyone, 10);

    expect(['skulevegane', 'Skolevei', 'Trygge', 'og'].map((word) => hit?.isHit(word))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('gives no more than asked for, the best of those that are let through', () => {
    const index = indexOf('Buss', 'Buss og bane', 'Buss');

    expect(index.search('buss bane', anyone, 1).map(({ id }) => id)).toEqual(['1']);
    expect(index.search('buss bane', (id) => id !== '1', 2).map(({ id }) => id)).toEqual(['2', '0']);
  });

  it('knows only the newest of each, also after it has swept away thousands of older ones', () => {
    const index = createWordIndex();
    for (let round = 0; round < 300; round += 1) {
      for (let n = 0; n < 10; n += 1) index.put({ id: `${n}`, title: `runde${round} felles`, text: `bare${n}` });
    }

    expect(index.size).toBe(10);
    expect(found(index, 'felles')).toHaveLength(10);
    expect(found(index, 'runde299')).toHaveLength(10);
    expect(found(index, 'runde100')).toEqual([]);
    expect(found(index, 'bare7')[0]).toBe('7');
  });
});
