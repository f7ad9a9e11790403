import { describe, expect, test } from 'vitest';
import { dots } from '../../src/cards/case/dots.ts';
import { caseCard } from '../../src/cards/case/index.ts';
import { caseSamples } from '../../src/cards/case/sample.ts';
import { nodesOf } from '../support/cardRules.ts';

describe('the card of a case', () => {
  test('has its main button first, and the others in their order', () => {
    const { actions } = caseCard(caseSamples.shared);

    expect(actions).toMatchObject([
      { title: 'Ta til orientering', style: 'positive', associatedInputs: 'none' },
      { title: 'Skriv kommentar' },
      { title: 'Jeg ønsker saken drøftet i møtet' },
      { title: 'Hvem mangler?' },
      { title: 'Vis saksframlegget' },
    ]);
  });

  test('shows of a restricted case what it was given, and no button', () => {
    const card = caseCard(caseSamples.restricted);

    const texts = nodesOf(card).flatMap((node) => (node.type === 'TextBlock' ? [node.text] : []));
    expect(texts).toEqual(['Sak 72/20 · Orienteringssak', 'Unntatt offentlighet, offentleglova § 23 første ledd']);
    expect(card.actions).toEqual([]);
  });

  test('says what just happened before anything else, with a sign beside the colour', () => {
    const card = caseCard(caseSamples.personal);

    const first = nodesOf(card.body)[0];
    expect(first).toMatchObject({ style: 'good', items: [{ text: expect.stringMatching(/^✓ Du tok sak 71/) }] });
  });

  test('numbers the points of a proposal when there are several', () => {
    const card = caseCard({ ...caseSamples.shared, proposal: { label: 'Forslag', points: ['En.', 'To.'] } });

    const texts = nodesOf(card).map((node) => node.text);
    expect(texts).toEqual(expect.arrayContaining(['\u200b1. En.', '\u200b2. To.']));
  });

  test('asks Teams for at most 60 views of their own', () => {
    const userIds = Array.from({ length: 70 }, (_, index) => `29:${index}`);

    const card = caseCard({ ...caseSamples.shared, refresh: { verb: 'refresh', data: {}, userIds } });

    expect(card.refresh).toMatchObject({ action: { verb: 'refresh' }, userIds: userIds.slice(0, 60) });
  });
});

describe('the dots', () => {
  test.each([
    [5, 9, '●●●●●○○○○'],
    [0, 3, '○○○'],
    [3, 3, '●●●'],
    [0, 0, ''],
    [1, 100, `●${'○'.repeat(19)}`],
    [99, 100, `${'●'.repeat(19)}○`],
    [100, 100, '●'.repeat(20)],
  ])('show %i of %i as they are', (done, total, expected) => {
    expect(dots(done, total)).toBe(expected);
  });
});
