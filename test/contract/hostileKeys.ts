/** Keys that stores are known to mix up, cut, fold, trim or misread; all different, all allowed. */
export const hostileKeys: readonly string[] = [
  ...['a', 'A', 'aa', 'ab', 'b', 'å', 'Å', 'a\u030A', 'ß', 'ẞ', 'SS', 'İ', 'ı', 'i', 'I', 'k', '\u212A'],
  ...[' ', ' a', 'a ', '\t', '\n', '\r\n', '\u00A0', '\uFEFF', '\uFEFFa', '\u200B', '\u202E'],
  ...['\u0000', '\u0000\u0000', 'a\u0000', 'a\u0000b', 'a\u0000c', '\u0001', '\u007F'],
  ...[
    '%',
    '_',
    'a%',
    'a_',
    '*',
    '?',
    '[a]',
    "'",
    "''",
    '"',
    '\\',
    '/',
    'a/b',
    '//',
    '#',
    '.',
    '..',
    '../a',
    '%2F',
    '+',
  ],
  ...["'; DROP TABLE documents; --", '$a', '{{a}}', '0', '00', '1', '1.0', '1e3', '-0', 'null', 'undefined', 'NaN'],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '71/20',
    '🇳🇴',
    '😀',
    '👩‍👩‍👧',
    '\uD7FF',
    '\uE000',
    '\uFFFD',
    '\uFFFE',
    '\uFFFF',
  ],
  ...['\u{10000}', '\u{10FFFF}', '\u{10FFFF}\u{10FFFF}', 'x'.repeat(341), `${'ø'.repeat(170)}x`, '😀'.repeat(85)],
];

/** The order of code points, which is that of UTF-8 and not that of JavaScript's `<`. */
export function byCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
