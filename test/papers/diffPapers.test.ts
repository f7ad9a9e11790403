import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/domain/case.ts';
import { diffPapers } from '../../src/papers/diffPapers.ts';

function section(heading: string, text: string, kind: Section['kind'] = 'background'): Section {
  return { kind, heading, text };
}

describe('the difference between two versions of a paper', () => {
  it('is nothing for the same words on other lines', () => {
    const before = [section('Bakgrunn', 'Ett to\n\ntre.')];

    expect(diffPapers(before, [section('BAKGRUNN', 'Ett\nto tre.')])).toEqual([]);
  });

  it('names the sections that were changed, added and removed, with the number of words', () => {
    const before = [section('Bakgrunn', 'Prisen er 100 kr.'), section('Status', 'To ord')];
    const after = [section('Bakgrunn', 'Prisen er nå 200 kr.'), section('Forslag til vedtak', 'Tas.', 'proposal')];

    expect(diffPapers(before, after)).toEqual([
      { change: 'changed', heading: 'Bakgrunn', kind: 'background', wordsAdded: 2, wordsRemoved: 1 },
      { change: 'added', heading: 'Forslag til vedtak', kind: 'proposal', wordsAdded: 1, wordsRemoved: 0 },
      { change: 'removed', heading: 'Status', kind: 'background', wordsAdded: 0, wordsRemoved: 2 },
    ]);
  });

  it('tells sections with the same heading apart', () => {
    const before = [section('Vedlegg', 'A'), section('Vedlegg', 'B')];
    const after = [section('Vedlegg', 'A'), section('Vedlegg', 'C')];

    expect(diffPapers(before, after)).toMatchObject([{ change: 'changed', wordsAdded: 1, wordsRemoved: 1 }]);
  });

  it('sees words that changed places', () => {
    const changes = diffPapers([section('Status', 'a b')], [section('Status', 'b a')]);

    expect(changes).toMatchObject([{ change: 'changed', wordsAdded: 0, wordsRemoved: 0 }]);
  });
});
