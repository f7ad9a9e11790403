import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speaker } from '../../src/text/speak.ts';

const sentences = {
  greeting: { nb: 'Hei, {name}!', nn: 'Hei, {name}!', en: 'Hello, {name}!' },
  twice: { nb: '{no} og {no}', nn: '{no} og {no}', en: '{no} and {no}' },
  two: { nb: '{a}, {b}', nn: '{a}, {b}', en: '{a}, {b}' },
  plain: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  first: { nb: '{what} kom fram', nn: '{what} kom fram', en: '{what} arrived' },
} as const;
const say = speaker(sentences, 'nb');

describe('speaker', () => {
  it('says the sentence in its language', () => {
    expect(say('plain')).toBe('Ja');
    expect(speaker(sentences, 'en')('greeting', { name: 'Kari' })).toBe('Hello, Kari!');
  });

  it('fills a blank wherever it stands', () => {
    expect(say('twice', { no: '71/20' })).toBe('71/20 og 71/20');
  });

  it('fills in the number nothing as a nought', () => {
    expect(say('twice', { no: 0 })).toBe('0 og 0');
  });

  it('leaves a blank that nothing is known for where it can be seen', () => {
    const careless = say as (key: string, fill?: object) => string;

    expect(careless('greeting', {})).toBe('Hei, {name}!');
    expect(careless('greeting')).toBe('Hei, {name}!');
    expect(careless('two', { b: 'ja' })).toBe('{a}, ja');
  });

  it('says the key of a sentence that there is not', () => {
    const careless = say as (key: string) => string;

    expect(careless('msg.none')).toBe('msg.none');
  });

  it('begins with a capital also when the first word is filled in, of Norwegian letters too', () => {
    expect(say('first', { what: 'sakslisten' })).toBe('Sakslisten kom fram');
    expect(say('first', { what: 'økonomiplanen' })).toBe('Økonomiplanen kom fram');
  });

  it('does not look into what is filled in', () => {
    expect(say('two', { a: '{b}', b: 'hemmelig' })).toBe('{b}, hemmelig');
    expect(say('greeting', { name: '$& $1 {name}' })).toBe('Hei, $& $1 {name}!');
  });

  it('says whatever is filled in as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(say('greeting', { name })).toBe(`Hei, ${name}!`);
      }),
    );
  });
});
