import { anyOf, months } from './calendarWords.ts';
import { numberOf, numberPattern } from './numberWords.ts';

/** A case number in a message. */
export interface FoundNumber {
  readonly seq: number;
  readonly year: number | null;
}

/** The message with what was found taken out, and what it was. */
export interface Numbers {
  readonly rest: string;
  readonly numbers: readonly FoundNumber[];
}

const sak = `(?:sak(?:en|a)?(?:snr|snummer)?|case|item|file)(?: ?(?:nr|nummer|no|number|#))?[.:]? ?`;
const any = numberPattern;
const from = '(?:av|fra|frå|i|from|of|in)';

interface NumberRule {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], thisYear: number) => FoundNumber | undefined;
}

const rules: readonly NumberRule[] = [
  // 2026/13: the year first.
  rule(/(?<![\d/.-])(20\d\d) ?[/] ?(\d{1,3})(?![\d/-])/gu, ([year = '', seq = '']) => ({
    seq: Number(seq),
    year: Number(year),
  })),
  // sak 13/26, sak 13-26, sak 13 26, sak13/26
  rule(
    new RegExp(
      String.raw`(?<![\p{L}\d])${sak}0*(\d{1,4}) ?(?:[/\\]|-| (?=20\d\d|[1-9]\d(?!\d))) ?(20\d\d|\d{2})(?![\d/-]|\.\d)`,
      'gu',
    ),
    ([seq = '', year = '']) => ({ seq: Number(seq), year: fullYear(year) }),
  ),
  // 13/26, au-5/26
  rule(/(?<![\d/.])0*(\d{1,4}) ?[/\\] ?(20\d\d|\d{2})(?! ?[/-] ?\d|\d|\.\d)/gu, ([seq = '', year = ''], thisYear) => {
    const canBeDate = year.length === 2 && Number(year) <= 12 && Number(seq) <= 31;
    const isFuture = fullYear(year) > thisYear + 1;
    return canBeDate || isFuture ? undefined : { seq: Number(seq), year: fullYear(year) };
  }),
  // 17-26, where the second can be nothing but this year or one near it
  rule(
    new RegExp(
      String.raw`(?<![\p{L}\d/.-]|(?:uke|veke|week|kl|side|punkt|pkt|page|point)\.? )0*(\d{1,3}) ?- ?(\d{2})(?![\d/-]|\.? ?(?:${anyOf(months)})(?!\p{L}))`,
      'gu',
    ),
    ([seq = '', year = ''], thisYear) =>
      Number(year) > 12 && Math.abs(fullYear(year) - thisYear) <= 1
        ? { seq: Number(seq), year: fullYear(year) }
        : undefined,
  ),
  // sak 13 fra 2026, sak tretten i fjor
  rule(
    new RegExp(String.raw`(?<![\p{L}\d])${sak}(${any}) ${from} (20\d\d|fjor|år|last year|this year)(?!\p{L})`, 'gu'),
    ([seq = '', year = ''], thisYear) => numbered(seq, yearOf(year, thisYear)),
  ),
  // tretten skråstrek tjueseks, sak tretten tjueseks
  rule(
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:${sak})?(${any}) (?:skråstrek|skråstrekk|strek|slash|stroke) (${any})(?![\p{L}\d])`,
      'gu',
    ),
    ([seq = '', year = ''], thisYear) => numbered(seq, yearOf(year, thisYear)),
  ),
  rule(
    new RegExp(String.raw`(?<![\p{L}\d])${sak}(${any}) ((?:tjue|tyve|twenty)[ -]?\p{L}+)(?![\p{L}\d])`, 'gu'),
    ([seq = '', year = ''], thisYear) => numbered(seq, yearOf(year, thisYear)),
  ),
  // sak 13
  rule(new RegExp(String.raw`(?<![\p{L}\d])${sak}0*(${any})(?![\p{L}\d/]|[.]? ?[/] ?\d)`, 'gu'), ([seq = '']) =>
    numbered(seq, null),
  ),
  rule(/(?<![\p{L}\d])(?:nr|nummer|number|no)[.]? ?0*(\d{1,4})(?![\p{L}\d/])/gu, ([seq = '']) => numbered(seq, null)),
];

function rule(pattern: RegExp, read: NumberRule['read']): NumberRule {
  return { pattern, read };
}

/**
 * Finds case numbers. «13/26» is a case and «13/3» a date: a year of two digits is one that can be a day's month
 * only when nothing says «sak», and is then left to the dates.
 */
export function findCaseNumbers(message: string, thisYear: number): Numbers {
  const numbers: FoundNumber[] = [];
  let rest = message;
  for (const { pattern, read } of rules) {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const found = read(
        groups.map((group) => (typeof group === 'string' ? group : '')),
        thisYear,
      );
      if (!found || found.seq < 1) return whole;
      numbers.push(found);
      return ' CASE ';
    });
  }
  return { rest: rest.replace(/ +/gu, ' ').trim(), numbers };
}

function numbered(seq: string, year: number | null | undefined): FoundNumber | undefined {
  const number = numberOf(seq);
  return number === undefined || year === undefined ? undefined : { seq: number, year };
}

function yearOf(text: string, thisYear: number): number | undefined {
  if (text === 'fjor' || text === 'last year') return thisYear - 1;
  if (text === 'år' || text === 'this year') return thisYear;
  const number = numberOf(text);
  return number === undefined || number > 2099 || (number > 99 && number < 2000) ? undefined : fullYear(String(number));
}

function fullYear(year: string): number {
  return year.length <= 2 ? 2000 + Number(year) : Number(year);
}
