const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

const written = new RegExp(`(?<![\\d.])(\\d{1,2})\\. ?(${months.join('|')})(?!\\p{L})(?: (\\d{4})(?!\\d))?`, 'giu');
const numeric = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.]\d|\d)/g;

/** A day named in a text, `YYYY-MM-DD`, and where it stands. */
interface PrintedDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** The days a text names, in order (`13. mars 2026`, `3.desember`, `13.03.26`). Without a year of its own or a given one, a day is left out. */
export function datesIn(text: string, defaultYear: number | null): readonly PrintedDate[] {
  const found: PrintedDate[] = [];
  const add = (match: RegExpExecArray, year: number | null, month: number) => {
    const iso = year === null ? null : isoOf(year, month, Number(match[1]));
    if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(written)) {
    const month = months.indexOf(match[2]?.toLowerCase() ?? '') + 1;
    add(match, match[3] ? Number(match[3]) : defaultYear, month);
  }
  for (const match of text.matchAll(numeric)) {
    const year = Number(match[3]);
    add(match, year < 100 ? year + 2000 : year, Number(match[2]));
  }
  return found.toSorted((a, b) => a.start - b.start);
}
