import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, plainText } from '../../src/domain/plainText.ts';

const scotland = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';

describe('plain text', () => {
  it.each([
    'Ánne Máret Eira og Åse Ødegård',
    'Čálliidlágádus, Deanu gielda, Ŋuorgam, Ŧ đ ŋ š ž',
    'Jïlle-Dïeveldimmie, æ ø å Æ Ø Å ä ö',
    'Familien 👩‍👩‍👧‍👦, tommel 👍🏽, hjerte ❤️, Norge 🇳🇴',
    `Skottland ${scotland}`,
    'kr. 825 000 – «unntatt», offl. § 23',
    'to\nlinjer\tog en tabulator',
    'Việt Nam, שלום, مرحبا, 日本語',
  ])('leaves as it is: %s', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it.each([
    ['an override of the direction', 'ja\u202Eien', 'jaien'],
    ['an isolate', 'a\u2067b\u2069c', 'abc'],
    ['a mark of the direction', 'a\u200Fb\u200E\u061C', 'ab'],
    ['control characters', 'a\u0000b\u001b[31mc\u007f\u009b', 'ab[31mc'],
    ['what has no width', 'ved\u200Bt\u00ADa\u2060k', 'vedtak'],
    ['a lone half of a character', 'a\uD83D', 'a\uFFFD'],
    ['invisible writing in tags', `sak\u{E0041}\u{E0042}`, 'sak'],
    ['a byte order mark in the middle', 'a\uFEFFb', 'ab'],
    ['a tower of marks', `e${'\u0323'.repeat(60)}`, `\u1EB9${'\u0323'.repeat(4)}`],
    ['the line breaks of others', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['another form of the same letters', 'A\u030As', 'Ås'],
  ])('neutralises %s', (_what, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('never holds a control character or a turn of the direction, and is the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainText(text);

        expect(plain).not.toMatch(/[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(plain.isWellFormed()).toBe(true);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });

  it('keeps every letter, digit and emoji', () => {
    const words = /[\p{L}\p{N}\p{Extended_Pictographic}]/gu;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = (plainText(text).match(words) ?? []).join('');

        expect(kept).toBe((text.normalize('NFC').match(words) ?? []).join(''));
      }),
    );
  });

  it('stands on one line where it must', () => {
    expect(plainLine(' Sak\r\nom\tnoe\u00a0\u2028viktig ')).toBe('Sak om noe viktig');
  });
});
