import type { BodyFinder } from '../bodies.ts';
import { halvesOf } from '../caseNumber.ts';
import type { DateReading, DateRole } from '../reading.ts';
import { clockOf, dayInWeek, isoDay, isoMonth, isoWeek, plusDays, weekdayOf } from './calendar.ts';
import { meetingAt, roleIn, type Tense, tenseAround } from './dateRoles.ts';
import { type DateToken, dateTokensIn, months } from './dateTokens.ts';
import type { Passage } from './passages.ts';
import { sentenceBefore } from './sentence.ts';

/** What dates without a year are read against. */
export interface DateContext {
  /** The year of the case or the meeting. */
  readonly year: number | null;
  /** The day of the paper's own meeting. */
  readonly meeting: string | null;
  /** The day the paper itself is dated. */
  readonly written: string | null;
  readonly findBodies: BodyFinder;
}

type Span = Pick<DateReading, 'precision' | 'iso' | 'from' | 'to'>;

const weekdayNames: readonly (readonly string[])[] = [
  ['mandag', 'måndag'],
  ['tirsdag', 'tysdag'],
  ['onsdag'],
  ['torsdag'],
  ['fredag'],
  ['lørdag', 'laurdag'],
  ['søndag', 'sundag'],
];
const quarters = ['første', 'fyrste', 'andre', 'tredje', 'fjerde'];
const longAgo = 60;
const someYear = 2000;

function weekdayNumber(name: string): number {
  return weekdayNames.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function monthNumber(name: string): number {
  const number = Number(name);
  if (number > 0) return number;
  return months.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

function quarterNumber(name: string): number {
  const digit = Number(/\d/.exec(name)?.[0]);
  if (digit) return digit;
  const roman = { i: 1, ii: 2, iii: 3, iv: 4 }[name.toLowerCase().replace('.', '')];
  return roman ?? [1, 1, 2, 3, 4][quarters.indexOf(name.toLowerCase())] ?? 1;
}

function yearOf(printed: string): number {
  const year = Number(printed);
  return year < 100 ? year + 2000 : year;
}

/** The first month the token names, from 1; 0 for a week. */
function firstMonth({ parts, form }: DateToken): number {
  const name = parts.month1 ?? parts.month;
  if (name !== undefined) return monthNumber(name);
  if (form === 'quarter') return quarterNumber(parts.quarter ?? '') * 3 - 2;
  return form === 'half' ? (quarterNumber(parts.half ?? '') - 1) * 6 + 1 : 0;
}

function range(precision: Span['precision'], from: string | null, to: string | null): Span {
  return from === to ? { precision, iso: from } : { precision, from, to };
}

/** The token in a year. */
function spanOf(token: DateToken, year: number): Span {
  const { parts, form } = token;
  const month = firstMonth(token);
  switch (form) {
    case 'week': {
      const first = Number(parts.week1);
      return range('week', isoWeek(year, first), isoWeek(year, Number(parts.week2 ?? first)));
    }
    case 'season':
      return { precision: 'season', iso: null };
    case 'quarter':
      return { precision: 'quarter', from: isoMonth(year, month), to: isoMonth(year, month + 2) };
    case 'half':
      return { precision: 'half_year', from: isoMonth(year, month), to: isoMonth(year, month + 5) };
    case 'months': {
      const last = monthNumber(parts.month2 ?? '');
      return range('month', isoMonth(year, month), isoMonth(last < month ? year + 1 : year, last));
    }
    case 'month':
    case 'monthYear':
      return { precision: 'month', iso: isoMonth(year, month) };
    case 'days':
      return range('day', isoDay(year, month, Number(parts.day1)), isoDay(year, month, Number(parts.day2)));
    default:
      return { precision: 'day', iso: isoDay(year, month, Number(parts.day)) };
  }
}

/** A day to compare the token by. */
function someDay(token: DateToken, year: number): string {
  if (token.form === 'week') return dayInWeek(year, Number(token.parts.week1));
  return isoDay(year, Math.max(1, firstMonth(token)), Number(token.parts.day ?? token.parts.day1 ?? 1)) ?? '';
}

type Year = { readonly year: number | null; readonly rolled?: boolean; readonly uncertain?: boolean };

/** The year of a token that prints none: by its weekday, by the tense, and after December the next. */
function inferredYear(token: DateToken, tense: Tense, afterDecember: boolean, context: DateContext): Year {
  const { year } = context;
  if (year === null) return { year };
  const today = context.meeting ?? context.written;
  const { weekday } = token.parts;
  if (weekday !== undefined) {
    const number = weekdayNumber(weekday);
    const right = [year, year + 1, year - 1].find((each) => weekdayOf(someDay(token, each) || '0') === number);
    if (right !== undefined) return { year: right };
  }
  const day = someDay(token, year);
  if (today !== null && tense === 'past' && day > today) return { year: null, uncertain: true };
  if (afterDecember && tense !== 'past') return { year: year + 1, rolled: true };
  const isLongPast = today !== null && tense === 'future' && day < plusDays(today, -longAgo);
  return { year: isLongPast ? year + 1 : year };
}

const besideCase = /(\d{1,4})\/(\d{2}|\d{4})\)?[ ,(]{1,3}((?:\p{L}{1,30} ){0,3})$/u;
const joining: ReadonlySet<string> = new Set(['i', 'fra', 'frå', 'møte', 'møtet', 'den']);

/** «sak 47/25 (møtet 12. desember)»: the day is of the year of the case. */
function yearOfCase(text: string, token: DateToken, findBodies: BodyFinder): number | null {
  const [, first, second, between = ''] = besideCase.exec(sentenceBefore(text, token.start)) ?? [];
  const isTied = between.split(' ').every((word) => word === '' || joining.has(word) || findBodies(word).length > 0);
  return first && second && isTied ? (halvesOf(first, second)?.year ?? null) : null;
}

/** Reads a text's dates from passage to passage. */
export function readDates(passages: readonly Passage[], context: DateContext) {
  const dates: DateReading[] = [];
  const warnings: string[] = [];
  const seen = new Set<string>();
  let lastMonth = 0;
  for (const passage of passages) {
    for (const token of dateTokensIn(passage.text)) {
      const ofCase = yearOfCase(passage.text, token, context.findBodies);
      const tense = ofCase === null ? tenseAround(passage.text, token) : 'past';
      const month = firstMonth(token);
      const printed = token.parts.year;
      const afterDecember = lastMonth >= 11 && month > 0 && month <= 3;
      const told =
        printed !== undefined
          ? { year: yearOf(printed) }
          : ofCase !== null
            ? { year: ofCase }
            : inferredYear(token, tense, afterDecember, context);
      const reading = readingOf(token, passage, { tense, told, isInferred: printed === undefined, context });
      if (month > 0 && tense !== 'past') lastMonth = month;
      if (passage.isNoise && seen.has(reading.raw)) continue;
      seen.add(reading.raw);
      dates.push(reading);
      warnings.push(...warningsAbout(token, reading, told));
    }
  }
  return { dates, warnings };
}

function readingOf(
  token: DateToken,
  passage: Passage,
  { tense, told, isInferred, context }: { tense: Tense; told: Year; isInferred: boolean; context: DateContext },
): DateReading {
  const known: Span =
    told.year === null ? { precision: spanOf(token, someYear).precision, iso: null } : spanOf(token, told.year);
  const iso = known.iso ?? null;
  const body = meetingAt(passage.text, token, context.findBodies);
  const today = context.meeting ?? context.written;
  const role: DateRole =
    passage.role ??
    (iso !== null && iso === context.meeting && (passage.isNoise || passage.isHead)
      ? 'case_meeting'
      : roleIn(passage.text, token, { iso, isMeeting: body !== undefined, tense, today }));
  const time = token.parts.time === undefined ? null : clockOf(token.parts.time);
  return {
    raw: token.raw,
    ...known,
    ...(known.from === undefined && { iso }),
    role,
    yearInferred: isInferred && told.year !== null && known.precision !== 'season',
    ...(time !== null && { time }),
    ...(passage.isNoise && { inNoise: true }),
    ...(body && role === 'future_meeting' && { body }),
    ...(told.rolled && { note: 'after December in the same text: next year' }),
  };
}

function warningsAbout(token: DateToken, { raw, precision, iso, from }: DateReading, told: Year): string[] {
  if (told.uncertain) return [`date_year_uncertain:${raw}`];
  if (told.year === null || precision === 'season') return [];
  if ((iso ?? from ?? null) === null) return [`date_invalid:${raw}`];
  const { weekday } = token.parts;
  const isWrong = weekday !== undefined && iso && weekdayOf(iso) !== weekdayNumber(weekday);
  return isWrong ? [`weekday_mismatch:${raw}`] : [];
}
