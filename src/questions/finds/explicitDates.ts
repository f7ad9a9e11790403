import { type Day, daysApart, existingDay, mondayOf, monthName, weekName } from './calendar.ts';
import { anyOf, months, weekdays } from './calendarWords.ts';
import { type DateRule, type FoundDate, rule } from './dateRule.ts';
import { numberOf, numberPattern } from './numberWords.ts';

const month = anyOf(months);
const weekday = `(?:(?:${anyOf(weekdays)})(?:en)? )?`;
const lead = String.raw`(?<![\p{L}\d/.-])${weekday}(?:den |the )?`;
const year = String.raw`(20\d\d|\d\d)`;

/** Dates that say day and month, months, weeks and years. */
export const explicitDates: readonly DateRule[] = [
  rule(/(?<![\d/.-])(20\d\d)-(\d\d)-(\d\d)(?!\d)/gu, ([y = '', m = '', d = ''], today) => day(today, d, Number(m), y)),
  // 13. mars 2026, 13 mars, 13th of March
  rule(
    new RegExp(
      String.raw`${lead}(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?(${month})(?!\p{L})\.?(?: ${year}(?![\d/.]))?`,
      'gu',
    ),
    ([d = '', m = '', y = ''], today) => day(today, d, months[m] ?? 0, y),
  ),
  // March 13, 2026
  rule(
    new RegExp(String.raw`${lead}(${month})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d/])(?:,? (20\d\d))?`, 'gu'),
    ([m = '', d = '', y = ''], today) => day(today, d, months[m] ?? 0, y),
  ),
  // 13.3.2026, 13.03.26, 13.3
  rule(
    new RegExp(String.raw`${lead}(\d{1,2})\.(\d{1,2})\.? ?${year}(?![\d/])`, 'gu'),
    ([d = '', m = '', y = ''], today) => day(today, d, Number(m), y),
  ),
  rule(new RegExp(String.raw`${lead}(\d{1,2})\.(\d{1,2})(?!\d)\.?`, 'gu'), ([d = '', m = ''], today) =>
    day(today, d, Number(m)),
  ),
  // 12/12-25, 13/3/26, 13/3 2026, 13/3
  rule(
    new RegExp(String.raw`${lead}(\d{1,2}) ?/ ?(\d{1,2}) ?[-/ ] ?${year}(?![\d/])`, 'gu'),
    ([d = '', m = '', y = ''], today) => day(today, d, Number(m), y),
  ),
  rule(new RegExp(String.raw`${lead}(\d{1,2}) ?/ ?(\d{1,2})(?![\d/-])`, 'gu'), ([d = '', m = ''], today) =>
    day(today, d, Number(m)),
  ),
  // den 13., the 13th
  rule(/(?<!\p{L})(?:den (\d{1,2})\.?|the (\d{1,2})(?:st|nd|rd|th))(?! ?[\d/])/gu, ([a = '', b = ''], today) =>
    dayOfMonth(Number(a || b), today),
  ),
  // uke 11, week 11 of 2026
  rule(
    new RegExp(
      String.raw`(?<!\p{L})(?:uke|veke|week)(?: ?(?:nr|nummer|number|no)\.?)? ?(${numberPattern})(?:(?: i| of| in)? (20\d\d))?(?![\p{L}\d])`,
      'gu',
    ),
    ([number = '', y = ''], today) => week(numberOf(number), y ? Number(y) : today.year),
  ),
  // i mars, in March 2026, marsmøtet (the meeting is left)
  rule(
    new RegExp(
      String.raw`(?<!\p{L})(?:(?:i|in|for|til|during) )?(${month})(?: måned| month)?(?: ${year})?(?![\p{L}\d])`,
      'gu',
    ),
    ([m = '', y = ''], today) =>
      m === 'may' || m === 'mar' || m === 'des' ? undefined : monthFound(months[m] ?? 0, y, today),
  ),
  rule(/(?<!\p{L})(?:i mai|in may)(?: (20\d\d))?(?!\p{L})/gu, ([y = ''], today) => monthFound(5, y, today)),
  // vedtak 2025
  rule(/(?<=(?:vedtak|saker|sakar|møter|møte|cases|meetings|decisions) )(20\d\d)(?! ?[-/]? ?\d)/gu, ([y = '']) =>
    span(`${y}-01-01`, `${y}-12-31`),
  ),
  rule(/(?<!\p{L})(?:i|in|fra|frå|from|during|året|year) (20\d\d)(?! ?[-/]? ?\d)/gu, ([y = '']) =>
    span(`${y}-01-01`, `${y}-12-31`),
  ),
];

function day(today: Day, d: string, m: number, y = ''): FoundDate | undefined {
  return dayFound(Number(d), m, y, today);
}

function dayFound(day: number, month: number, year: string, today: Day): FoundDate | undefined {
  if (year !== '') {
    const exact = existingDay(Number(year.length === 2 ? `20${year}` : year), month, day);
    return exact && { kind: 'day', options: [exact.toString()] };
  }
  return days(
    [today.year, today.year - 1, today.year + 1].map((each) => existingDay(each, month, day)),
    today,
  );
}

function dayOfMonth(day: number, today: Day): FoundDate | undefined {
  const around = [today, today.add({ months: 1 }), today.subtract({ months: 1 })];
  return days(
    around.map((each) => existingDay(each.year, each.month, day)),
    today,
  );
}

/** The nearest first; of two as near, the one to come. */
function days(candidates: readonly (Day | undefined)[], today: Day): FoundDate | undefined {
  const [first, ...others] = candidates
    .filter((each) => each !== undefined)
    .toSorted((a, b) => daysApart(a, today) - daysApart(b, today))
    .map(String);
  return first === undefined ? undefined : { kind: 'day', options: [first, ...others] };
}

function monthFound(month: number, year: string, today: Day): FoundDate {
  if (year !== '')
    return { kind: 'month', options: [monthName(Number(year.length === 2 ? `20${year}` : year), month)] };
  return {
    kind: 'month',
    options: [monthName(today.year, month), monthName(today.year - 1, month), monthName(today.year + 1, month)],
  };
}

function week(number: number | undefined, year: number): FoundDate | undefined {
  if (number === undefined || number < 1 || number > 53) return undefined;
  const monday = mondayOf(year, number);
  return { kind: 'week', week: weekName(monday) };
}

function span(from: string, to: string): FoundDate {
  return { kind: 'span', from, to };
}
