// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how card templates name their fields
import { describe, expect, test } from 'vitest';
import { houseFaults } from '../support/cardRules.ts';
import { compileCardSchema, parserFaults } from '../support/cardSchema.ts';

const schemaFaults = compileCardSchema();
const text = { type: 'TextBlock', text: 'Sak 71/20', wrap: true };
const button = {
  type: 'Action.Execute',
  title: 'Svar',
  verb: 'answer',
  data: { id: 1 },
  fallback: { type: 'Action.Submit', title: 'Svar', data: { id: 1, verb: 'answer' } },
};

function cardOf(body: readonly object[], rest: object = {}): object {
  return { type: 'AdaptiveCard', version: '1.5', fallbackText: 'Sak 71/20', body, ...rest };
}

describe('the checks of cards', () => {
  test('find nothing against a good card', () => {
    const card = cardOf([text], { actions: [button] });

    const faults = [...parserFaults(card), ...schemaFaults(card), ...houseFaults(card)];

    expect(faults).toEqual([]);
  });

  test.each([
    ['an element that does not exist', cardOf([{ type: 'Blink', text: 'x' }])],
    ['a value that does not exist', cardOf([{ ...text, size: 'Gigantic' }])],
    ['a property of a later version', cardOf([text], { version: '1.9' })],
  ])('the parser finds %s', (_what, card) => {
    expect(parserFaults(card)).not.toEqual([]);
  });

  test.each([
    ['an unknown property of a text', cardOf([{ ...text, colour: 'Good' }])],
    ['an unknown property of the card', cardOf([text], { fallback_text: 'x' })],
    ['an image without an address', cardOf([{ type: 'Image', altText: 'x' }])],
  ])('the schema finds %s', (_what, card) => {
    expect(schemaFaults(card)).not.toEqual([]);
  });

  test.each([
    ['a card over the limit', 'too large', cardOf([{ ...text, text: 'å'.repeat(13_000) }])],
    ['an unfilled field', 'template', cardOf([{ ...text, text: '${title}' }])],
    ['another version', 'version', cardOf([text], { version: '1.6' })],
    ['a card without fallbackText', 'fallbackText', cardOf([text], { fallbackText: ' ' })],
    ['a text that does not wrap', 'wrap', cardOf([{ type: 'TextBlock', text: 'x' }])],
    ['an image without altText', 'altText', cardOf([{ type: 'Image', url: 'https://example.org/a.png' }])],
    ['an input without a label', 'label', cardOf([{ type: 'Input.Text', id: 'a', errorMessage: 'x' }])],
    ['a button without a fallback', 'fallback', cardOf([], { actions: [{ ...button, fallback: undefined }] })],
    ['a fallback with another verb', 'fallback', cardOf([], { actions: [{ ...button, verb: 'other' }] })],
    ['a toggle without a target', 'toggle', cardOf([], { actions: [{ targetElements: ['gone'] }] })],
  ])('the rules of the house find %s', (_what, word, card) => {
    expect(houseFaults(card).join()).toContain(word);
  });
});
