/**
 * A pattern of words: `*` ends a word of any length, `..` stands for up to five words, `(a|b)` for either, `?` after
 * a bracket for maybe. Capitals are marks of what was found: CASE, DATE, BODY, PARTY.
 */
export type Pattern = string;

/** The patterns of a list in which semicolons stand between them. */
export function listed(patterns: string): readonly Pattern[] {
  return patterns
    .split(';')
    .map((pattern) => pattern.trim().replace(/\s+/gu, ' '))
    .filter((pattern) => pattern !== '');
}

/** One regular expression for any of the patterns, on words joined by single spaces. */
export function anyPattern(patterns: readonly Pattern[]): RegExp {
  const sources = patterns.map((pattern) =>
    pattern
      .replace(/ \.\. /gu, '(?: \\S+){0,5}? ')
      .replace(/\*/gu, String.raw`[\p{L}-]*`)
      .replace(/\((?!\?)/gu, '(?:'),
  );
  return new RegExp(String.raw`(?<![\p{L}'-])(?:${sources.join('|')})(?![\p{L}'])`, 'u');
}

/** Every whole word in the patterns that is long enough to be mistyped and still be known. */
export function wordsIn(patterns: readonly Pattern[]): readonly string[] {
  return patterns.flatMap((pattern) =>
    [...pattern.matchAll(/(?<![\p{L}*])\p{Ll}{5,}(?![\p{L}*])/gu)].map(([word]) => word),
  );
}
