import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { sentences } from '../../src/text/voice.ts';
import { sourceFiles } from '../architecture/tree.ts';

const every = Object.entries(sentences);

function blanksOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

describe('every sentence', () => {
  it('is there in bokmål, nynorsk and English, and not blank in any', () => {
    const faulty = every.filter(([, texts]) => !languages.every((language) => texts[language]?.trim()));

    expect(every.length).toBeGreaterThan(100);
    expect(faulty).toEqual([]);
  });

  it('has the same blanks in all three', () => {
    const uneven = every.filter(([, { nb, nn, en }]) =>
      [nn, en].some((text) => blanksOf(text).join() !== blanksOf(nb).join()),
    );

    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('has no stray braces, doubled spaces or blank ends', () => {
    const untidy = every.filter(([, texts]) =>
      languages.some((language) => /[{}]|\s\s|^\s|\s$/.test(texts[language].replace(/\{\w+\}/g, 'x'))),
    );

    expect(untidy.map(([key]) => key)).toEqual([]);
  });

  it('ends with a stop in all three languages or in none', () => {
    const ends = (text: string) => /[.?!)]$/.test(text);
    const uneven = every.filter(([, { nb, nn, en }]) => ends(nn) !== ends(nb) || ends(en) !== ends(nb));

    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('quotes as its language does', () => {
    const wrong = every.filter(([, { nb, nn, en }]) => /[“”"]/.test(nb + nn) || /[«»"]/.test(en));

    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('is said somewhere', () => {
    const source = sourceFiles()
      .filter(({ path }) => !path.startsWith('src/text/sentences/'))
      .map(({ text }) => text)
      .join('\n');
    const families = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, family = '']) => family);

    const unsaid = every
      .map(([key]) => key)
      .filter((key) => !source.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)));

    expect(unsaid).toEqual([]);
  });
});

interface Entry {
  readonly key: string;
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

describe('the words that the cooperation has agreed on', () => {
  const { strings } = JSON.parse(readFileSync('test/text/glossary.json', 'utf8')) as { strings: readonly Entry[] };
  const shared = strings.filter(({ key }) => key in sentences);

  /** Where we say something else, and why. */
  const otherwise: Readonly<Record<string, string>> = {
    'err.generic': 'tells the error code as well',
    'status.postponed': 'the new date is not known when an item is postponed',
  };

  it('are used to the letter', () => {
    const differing = shared.filter(({ key, nb, nn, en }) => {
      const own = sentences[key as keyof typeof sentences];
      return own.nb !== nb || own.nn !== nn || own.en !== en;
    });

    expect(shared.length).toBeGreaterThan(30);
    expect(differing.map(({ key }) => key).sort()).toEqual(Object.keys(otherwise).sort());
  });

  it('begin the apology, which adds only the code', () => {
    const agreed = strings.find(({ key }) => key === 'err.generic');

    for (const language of languages) {
      const added = sentences['err.generic'][language].replace(agreed?.[language] ?? '?', '');
      expect(added).toMatch(/^ \([A-Za-z ]+\{code\}\)$/);
    }
  });
});
