const literal = /^[-0-9:@A-Za-z{|]$/;
// Each byte that does not stand for itself is written as the mark of its range and two digits. A mark stands, in
// ASCII, between the literal characters below its range and those above it: so the order of bytes is kept.
const marks: readonly (readonly [through: number, mark: string])[] = [
  [0x2c, '!'],
  [0x2f, '.'],
  [0x3f, '='],
  [0x60, '_'],
  [0xff, '~'],
];
// Before and after everything that an encoded text can go on with.
const next = ' ';
const beyond = '~~';

/**
 * The text in characters that are safe in an id and a URL, at most three for each byte of UTF-8. The order of code
 * points is kept, and what starts with a text starts with its encoding.
 */
export function encodeKey(text: string): string {
  return [...Buffer.from(text)].map(encodeByte).join('');
}

/** What {@link encodeKey} was given. */
export function decodeKey(encoded: string): string {
  const percent = encoded.replace(/[!.=_~]([0-9A-F]{2})/g, '%$1');
  return decodeURIComponent(percent);
}

/** Where the encoded ids lie that a list asks for: from the first, up to but not with the second. */
export function boundsOf(prefix: string, after: string | undefined): { readonly from: string; readonly to: string } {
  const start = encodeKey(prefix);
  const range = { from: start, to: start + beyond };
  if (after === undefined) return range;
  const following = encodeKey(after) + next;
  return following > start ? { ...range, from: following } : range;
}

function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (literal.test(character)) return character;
  const [, mark] = marks.find(([through]) => byte <= through) ?? [];
  return `${mark}${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
