import type { Passage } from './passages.ts';

const measure =
  '(?:timer|timar|timeverk|uker|veker|dager|dagar|måneder|månader|minutter|minutt|årsverk|km|prosjekttimer)';
const quantities = new RegExp(
  `(?<![\\d.,/])(?:\\d{1,3} ?[x×] ?|\\d{1,4} ?[–-] ?)?\\d{1,6}(?:,\\d{1,3})? ${measure}(?!\\p{L})`,
  'giu',
);
const archive =
  /(?<![\d/])(?:(?:19|20)?\d{2}\/\d{3,6}-\d{1,4}|(?:19|20)\d{2}\/(?!(?:19|20)\d\d(?!\d))\d{4,6}|\d{2}\/(?!(?:19|20)\d\d(?!\d))\d{4,6})(?![\d/])/g;
const period = /(?<![\d.,/])(?:19|20)\d{2} ?[-–—/] ?(?:19|20)\d{2}(?![\d/.])/g;
const meeting = /(?<!\p{L})(?:møte(?:t)?|styremøte) ?(?:nr\.? )?\d{1,3} ?\/ ?\d{2,4}(?![\d/-])/giu;

/** What the text matches, each once, in order. */
function each(passages: readonly Passage[], patterns: readonly RegExp[]): readonly string[] {
  const found = passages
    .filter((passage) => !passage.isNoise)
    .flatMap(({ text }) =>
      patterns.flatMap((pattern) => [...text.matchAll(pattern)]).toSorted((a, b) => a.index - b.index),
    );
  return [...new Set(found.map(([raw]) => raw))];
}

/** Quantities that are no money: hours, weeks. */
export function quantitiesIn(passages: readonly Passage[]): readonly string[] {
  return each(passages, [quantities]);
}

/** Numbers that look like a case's and are none: archive numbers, periods, the numbers of meetings. */
export function otherNumbersIn(passages: readonly Passage[]): readonly string[] {
  return each(passages, [archive, period, meeting]);
}

/** The first archive number in a text, or null. */
export function archiveNumberIn(text: string): string | null {
  return text.match(archive)?.[0] ?? null;
}
