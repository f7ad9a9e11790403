import { describe, expect, test } from 'vitest';
import { agendaCard } from '../../src/cards/agenda/index.ts';
import { agendaSamples } from '../../src/cards/agenda/sample.ts';
import { clip } from '../../src/cards/budget.ts';
import { caseCard } from '../../src/cards/case/index.ts';
import { caseSamples } from '../../src/cards/case/sample.ts';
import { choiceCard } from '../../src/cards/choice/index.ts';
import { choiceSamples } from '../../src/cards/choice/sample.ts';
import { commentsCard } from '../../src/cards/comments/index.ts';
import { commentsSamples } from '../../src/cards/comments/sample.ts';
import { linesCard } from '../../src/cards/lines/index.ts';
import { linesSamples } from '../../src/cards/lines/sample.ts';
import { missingCard } from '../../src/cards/missing/index.ts';
import { missingSamples } from '../../src/cards/missing/sample.ts';
import { paperCard } from '../../src/cards/paper/index.ts';
import { paperSamples } from '../../src/cards/paper/sample.ts';
import { textFormCard } from '../../src/cards/textForm/index.ts';
import { textFormSamples } from '../../src/cards/textForm/sample.ts';
import { welcomeCard } from '../../src/cards/welcome/index.ts';
import { welcomeSamples } from '../../src/cards/welcome/sample.ts';
import { houseFaults, nodesOf } from '../support/cardRules.ts';

/** The same data with every text and list as long as anyone could make them. */
function swollen<T>(value: T, text: string): T;
function swollen(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return swollenList(value, text);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, keepOrSwell(name, child, text)]));
  }
  return typeof value === 'string' ? text : value;
}

function keepOrSwell(name: string, child: unknown, text: string): unknown {
  const isKept = ['data', 'verb', 'style', 'tone', 'refresh'].includes(name);
  const isFew = ['others', 'buttons', 'facts', 'lines'].includes(name);
  if (isKept) return child;
  return isFew && Array.isArray(child) ? child.map((item: unknown) => swollen(item, text)) : swollen(child, text);
}

function swollenList(items: readonly unknown[], text: string): readonly unknown[] {
  return Array.from({ length: 100 }, () => items.map((item) => swollen(item, text))).flat();
}

const cardsOf = {
  agenda: (text: string) => agendaCard(swollen(agendaSamples.norwegian, text)),
  case: (text: string) => caseCard(swollen(caseSamples.shared, text)),
  'case with every line': (text: string) => caseCard(swollen(caseSamples.changed, text)),
  choice: (text: string) => choiceCard(swollen(choiceSamples.which, text)),
  comments: (text: string) => commentsCard(swollen(commentsSamples.some, text)),
  lines: (text: string) => linesCard(swollen(linesSamples.mine, text)),
  missing: (text: string) => missingCard(swollen(missingSamples.some, text)),
  paper: (text: string) => paperCard(swollen(paperSamples.short, text)),
  textForm: (text: string) => textFormCard(swollen(textFormSamples.refused, text)),
  welcome: (text: string) => welcomeCard(swollen(welcomeSamples.norwegian, text)),
};

describe.each(Object.entries(cardsOf))('the card %s', (_name, cardOf) => {
  test.each([
    ['Norwegian words', 'Ærlig talt, så blåser det på Ørsta. '.repeat(120)],
    ['one word without an end', 'å'.repeat(4_000)],
    ['markup', '*_`<'.repeat(1_000)],
    ['many short lines', 'ja\n'.repeat(1_300)],
    ['emoji', '👍🏽'.repeat(1_000)],
  ])('keeps the rules of the house, size included, however much there is of %s', (_what, text) => {
    expect(houseFaults(cardOf(text))).toEqual([]);
  });
});

describe('what has no room', () => {
  test('is left out from the end of the comments, and the card says so', () => {
    const entry = { author: 'Kari', when: 'i dag', text: 'x'.repeat(4_000) };
    const entries = Array.from({ length: 20 }, (_, index) => ({ ...entry, author: `Kari ${index}` }));

    const card = commentsCard({ ...commentsSamples.some, entries });

    const texts = nodesOf(card).map((node) => node.text);
    expect(texts).toContain('Kari 0');
    expect(texts).not.toContain('Kari 19');
    expect(texts).toContain(commentsSamples.some.cutNote);
  });

  test('is left out of the sections of a paper, never of its proposal', () => {
    const sections = [{ heading: 'Status', text: 'Mye tekst. \n\n'.repeat(9_000) }];

    const card = paperCard({ ...paperSamples.short, sections });

    const texts = nodesOf(card).map((node) => node.text);
    expect(texts).toContain('Styringsgruppen tar saken til orientering.');
    expect(texts).toContain(paperSamples.short.cutNote);
  });

  test('is not spoken of when everything has room', () => {
    const texts = nodesOf(paperCard(paperSamples.short)).map((node) => node.text);

    expect(texts).not.toContain(paperSamples.short.cutNote);
  });

  test('is cut at a word, and never through a character', () => {
    expect(clip('en to tre fire fem', 16)).toBe('en to tre fire…');
    expect(clip('👍👍👍', 2)).toBe('👍…');
    expect(clip('kort', 4)).toBe('kort');
  });
});
