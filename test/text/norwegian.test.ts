import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/voice.ts';
import { bokmalOnly, nynorskOnly, wordsIn } from './norwegian.ts';

const every = Object.entries(sentences);

describe('the two written forms of Norwegian are kept apart', () => {
  it('in bokmål', () => {
    const mixed = every.flatMap(([key, { nb }]) => wordsIn(nb, nynorskOnly).map((word) => `${key}: ${word}`));

    expect(mixed).toEqual([]);
  });

  it('in nynorsk', () => {
    const mixed = every.flatMap(([key, { nn }]) => wordsIn(nn, bokmalOnly).map((word) => `${key}: ${word}`));

    expect(mixed).toEqual([]);
  });

  it('in a way that shows when a word slips in', () => {
    expect(wordsIn('Eg veit ikke {noe}.', bokmalOnly)).toEqual(['ikke']);
    expect(wordsIn('Jeg ser ikkje saken.', nynorskOnly)).toEqual(['ikkje']);
  });

  it('and share no word, so that the lists mean something', () => {
    expect([...bokmalOnly].filter((word) => nynorskOnly.has(word))).toEqual([]);
  });
});

it('no Norwegian is left in English, but for the names of our languages and of the bot', () => {
  const norwegian = every.flatMap(([key, { en }]) =>
    wordsIn(
      en,
      new Set([...bokmalOnly, ...nynorskOnly].filter((word) => !/^(?:en|no|se|si|den|fra|ho)$/.test(word))),
    ).map((word) => `${key}: ${word}`),
  );

  expect(norwegian).toEqual([]);
});
