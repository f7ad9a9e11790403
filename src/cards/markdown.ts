/** Invisible and without width: parts two characters that together would be markup. */
const gap = '\u200b';

/**
 * Plain text as Markdown that shows just that text: no emphasis, link, list, heading, mention (`<at>`), HTML,
 * entity or date function. Every line break becomes a paragraph; white space at the ends of lines, control characters
 * and writing-direction overrides are dropped. Bare web addresses stay, as they hide nothing.
 *
 * Backslashes are used for `*`, `_` and `` ` `` only: Teams on phones has shown others literally
 * (AdaptiveCards#5590, Teams-AdaptiveCards-Mobile#83), so elsewhere an invisible gap breaks the markup.
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map((line) => escapeLine(line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

function escapeLine(line: string): string {
  return line
    .replace(/[\\<&~{]|\](?=[(:])/g, `$&${gap}`)
    .replace(/[*_`]/g, '\\$&')
    .replace(/^(?:[-+#>]|\d+[.)])/, `${gap}$&`);
}
