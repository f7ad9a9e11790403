import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/cards/markdown.ts';

/** What a reader sees of the Markdown, if nothing in it is markup. */
function seen(markdown: string): string {
  return markdown.replace(/\\([*_`])/g, '$1').replaceAll('\u200b', '');
}

const markup = fc.constantFrom('*', '_', '`', '\\', '[', '](', ']:', '<at>', '</at>', '&amp;', '~~', '{{DATE(', '- ');
const starts = fc.constantFrom('\n1. ', '\n- ', '\n# ', '\n> ', '\n+ ', '\n12) ', '\n---', '\n```', '\n    ', '\r\n');
const texts = fc.array(fc.oneof(markup, starts, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));

describe('text of people in a card', () => {
  test.each([
    'Ánne Máret Eira, Ole O’Brien og Åse Ødegård 👍🏽',
    'kr. 825 000 ekskl. mva, 2 x 240 timer (opsjon)',
    'offentleglova § 23 første ledd – «unntatt»',
    'i AKG 3.desember, og 4. september 2020',
  ])('goes through untouched when it has no markup: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test.each([
    ['emphasis', '*nei* og _ja_', '\\*nei\\* og \\_ja\\_'],
    ['a link', '[trykk her](https://example.org)', '[trykk her]\u200b(https://example.org)'],
    ['a mention', '<at>Kari</at>', '<\u200bat>Kari<\u200b/at>'],
    ['an entity', '&lt;b&gt;', '&\u200blt;b&\u200bgt;'],
    ['a date function', '{{DATE(2020-11-26)}}', '{\u200b{\u200bDATE(2020-11-26)}}'],
    ['a numbered list', '1. først', '\u200b1. først'],
    ['a list in the second line', 'to ting:\n- en', 'to ting:\n\n\u200b- en'],
    ['a heading', '  # Stort', '\u200b# Stort'],
    ['an escape', 'C:\\*', 'C:\\\u200b\\*'],
  ])('shows %s as it was written', (_what, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('keeps its lines apart, whatever the line break', () => {
    const text = 'en\r\nto\n\n\ntre\rfire\u2028fem  ';

    const escaped = escapeMarkdown(text);

    expect(escaped).toBe('en\n\nto\n\ntre\n\nfire\n\nfem');
  });

  test('cannot turn the direction of writing or carry control characters', () => {
    const escaped = escapeMarkdown('Kari\u202e nnamdroN\u0007');

    expect(escaped).toBe('Kari  nnamdroN');
  });

  test('reads as what was written, white space aside', () => {
    const visible = (text: string) =>
      text.toWellFormed().replace(/[\s\p{Cc}\u0085\u200b\u202a-\u202e\u2066-\u2069]+/gu, '');

    fc.assert(fc.property(texts, (text) => visible(seen(escapeMarkdown(text))) === visible(text)));
  });

  test('never has a bare control character of Markdown, nor a line that begins a list, a heading or a quote', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = escapeMarkdown(text);
        const withoutEscapes = escaped.replace(/\\[*_`]/g, '').replace(/[\\<&~{]\u200b/g, '');
        expect(withoutEscapes).not.toMatch(/[\\*_`<&~{]|\][(:]/);
        expect(escaped).not.toMatch(/^(?:[-+#> ]|\d+[.)])/m);
      }),
    );
  });
});
