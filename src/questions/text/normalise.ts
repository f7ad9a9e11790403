/**
 * The message in one form: NFC, lower case, straight quotes and plain hyphens, single spaces. As long as the original
 * in every place but runs of spaces, so that what is cut out can be found again by its words.
 */
export function normalise(text: string): string {
  return tidy(text).toLowerCase();
}

/** The same, with capitals kept. */
export function tidy(text: string): string {
  return text
    .slice(0, maxLength)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u00b4`]/gu, "'")
    .replace(/[\u00ab\u00bb\u201c\u201d\u201e]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A longer message is no question. */
const maxLength = 1_000;
