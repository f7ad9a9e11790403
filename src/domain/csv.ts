/** What spreadsheets take for the beginning of a formula, full-width forms and what they skip before it included. */
const formula = /^[\s\u00a0\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r]/;

/**
 * A file of comma-separated values as spreadsheets in Norway open it: semicolons, CRLF, and a byte order mark for its
 * letters. No cell is a formula: what would be one gets an apostrophe in front.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
