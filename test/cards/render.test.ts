// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how card templates name their fields
import { describe, expect, test } from 'vitest';
import { compileTemplate } from '../../src/cards/render.ts';

function templateOf(...body: readonly object[]): object {
  return { type: 'AdaptiveCard', version: '1.5', body };
}

describe('a compiled template', () => {
  test('escapes what clients read as Markdown, and only that', () => {
    const expand = compileTemplate({
      ...templateOf({ type: 'TextBlock', text: '${text}' }, { type: 'FactSet', facts: '${facts}' }),
      fallbackText: '${text}',
    });

    const card = expand({ text: '*nei*', facts: [{ title: 'a_b', value: 'c*d' }] });

    expect(card).toEqual({
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: '*nei*',
      body: [
        { type: 'TextBlock', text: '\\*nei\\*' },
        { type: 'FactSet', facts: [{ title: 'a\\_b', value: 'c\\*d' }] },
      ],
    });
  });

  test.each([
    ['a text', { type: 'TextBlock', text: '${title}' }],
    ['a part of a text', { type: 'TextBlock', text: 'Sak ${title}' }],
    ['a list', { type: 'TextBlock', $data: '${titles}', text: '${text}' }],
    ['a whole property', { type: 'ActionSet', actions: '${actions}' }],
  ])('refuses data that lack %s', (_what, element) => {
    const expand = compileTemplate(templateOf(element));

    expect(() => expand({ other: 1 })).toThrow(/lack what its template names/);
  });

  test('leaves out what is optional and not there', () => {
    const expand = compileTemplate({
      ...templateOf({ type: 'TextBlock', $when: '${exists(note)}', text: '${note}' }),
      refresh: { $when: '${exists(refresh)}', userIds: '${refresh.userIds}' },
    });

    const card = expand({ note: undefined });

    expect(card).toEqual({ type: 'AdaptiveCard', version: '1.5', body: [] });
  });

  test('takes text that looks like a template for text', () => {
    const expand = compileTemplate({ ...templateOf(), fallbackText: '${text}' });

    const card = expand({ text: '${secret}', secret: 'hemmelig' });

    expect(card.fallbackText).toBe('${secret}');
  });

  test('can be filled in again and again', () => {
    const expand = compileTemplate({ ...templateOf(), fallbackText: '${text}' });

    const cards = [expand({ text: 'en' }), expand({ text: 'to' })];

    expect(cards.map((card) => card.fallbackText)).toEqual(['en', 'to']);
  });
});
