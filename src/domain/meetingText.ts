import type { BodyId } from './cooperation.ts';
import { findDate, isoDate, type LocalDate } from './localTime.ts';
import { anyMonth, monthNumber } from './months.ts';

/** When and where, as far as a line of text tells it; what it does not tell is empty. */
export interface MeetingText {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
  readonly place: string;
  /** `YYYY-MM-DD`, or with a time of day `YYYY-MM-DDTHH:MM`. */
  readonly deadline: string;
}

const numeric = '(?<day>\\d{1,2})[./] ?(?<month>\\d{1,2})(?:[./] ?(?<year>\\d{4})|[./](?<short>\\d{2}))?(?!\\d)';
const named = `(?<namedDay>\\d{1,2})\\.? ?(?<name>${anyMonth})(?!\\p{L})\\.?(?:,? (?<namedYear>\\d{4}))?`;
const iso = '(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})';
const anyDate = new RegExp(`(?<![\\d./:-])(?:${iso}|${named}|${numeric})\\.?`, 'iu');
const until = '(?: ?[–-] ?(?:[01]?\\d|2[0-3])(?:[.:][0-5]\\d)?)?';
const anyTime = new RegExp(
  `(?<![\\d.:])(?:(?:kl\\.?|at) ?(?<hour>[01]?\\d|2[0-3])(?:[.:](?<minute>[0-5]\\d))?|(?<bareHour>[01]?\\d|2[0-3])[.:](?<bareMinute>[0-5]\\d))(?!\\d)${until}`,
  'iu',
);
const anyDeadline = /[,;.]?\s*(?:med )?(?<!\p{L})(?:svarfrist|frist|deadline)(?:en)?(?!\p{L}):? ?(?:er |is )?(.*)$/iu;
const weekdays =
  /(?<!\p{L})(?:mandag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/giu;
const fillers = /^(?:[\s,;.:–-]|(?:på|i|ved|den|at|in|on|til|to)(?!\p{L}))+|[\s,;:–-]+$/giu;

/**
 * Reads «18. desember kl. 10 på Teams, frist 15. desember». A date without a year is the next such date from `today`;
 * the deadline's is the last one before the meeting. Takes any text.
 */
export function readMeetingText(text: string, today: LocalDate): MeetingText {
  const line = text.replace(/\s+/g, ' ').trim();
  const deadlineText = anyDeadline.exec(line);
  const main = deadlineText ? line.slice(0, deadlineText.index) : line;
  const { date, rest: withoutDate } = takeDate(main, today);
  const { time, rest } = takeTime(withoutDate);
  const place = rest.replace(weekdays, ' ').replace(fillers, '').replace(/\s+/g, ' ').trim();
  return { date, time, place, deadline: deadlineText ? deadlineIn(deadlineText[1] ?? '', today, date) : '' };
}

function deadlineIn(text: string, today: LocalDate, meeting: string): string {
  const { date, rest } = takeDate(text, today);
  const { time } = takeTime(rest);
  if (date === '') return '';
  const [, year = 0] = /^(\d{4})/.exec(date) ?? [];
  // Without a year the deadline of a meeting in January is in December before it.
  const day = meeting !== '' && date > meeting && !/\d{4}/.test(text) ? `${Number(year) - 1}${date.slice(4)}` : date;
  return time === '' ? day : `${day}T${time}`;
}

function takeDate(text: string, today: LocalDate): { readonly date: string; readonly rest: string } {
  const found = anyDate.exec(text);
  const groups = found?.groups ?? {};
  const day = Number(groups.isoDay ?? groups.namedDay ?? groups.day);
  const month = groups.name ? monthNumber(groups.name) : Number(groups.isoMonth ?? groups.month);
  const year = groups.isoYear ?? groups.namedYear ?? groups.year ?? (groups.short && `20${groups.short}`);
  if (!found || !month) return { date: '', rest: text };
  const date = findDate({ day, month, year: year === undefined ? undefined : Number(year) }, today);
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { date: date ? isoDate(date) : '', rest };
}

function takeTime(text: string): { readonly time: string; readonly rest: string } {
  const found = anyTime.exec(text);
  if (!found) return { time: '', rest: text };
  const { hour, minute, bareHour, bareMinute } = found.groups ?? {};
  const time = `${(hour ?? bareHour ?? '').padStart(2, '0')}:${minute ?? bareMinute ?? '00'}`;
  return { time, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` };
}

/** A year's plan: the meetings of a body, one on each line. */
export function readPlanText(text: string, body: BodyId, today: LocalDate) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ line, fields: { body, ...readMeetingText(line, today) } }));
}
