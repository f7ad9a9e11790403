/** The first text after all that start with the prefix, in the order of code points; undefined if none comes after. */
export function endOfPrefix(prefix: string): string | undefined {
  const characters = [...prefix];
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const next = nextCodePoint(last);
    if (next !== undefined) {
      return characters.join('') + next;
    }
  }
  return undefined;
}

function nextCodePoint(character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (point === 0x10ffff) {
    return undefined;
  }
  // Surrogates are not characters: U+E000 comes after U+D7FF.
  return String.fromCodePoint(point === 0xd7ff ? 0xe000 : point + 1);
}
