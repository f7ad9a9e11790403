import type { BodyId } from '../domain/cooperation.ts';
import type { KnownMeeting } from '../domain/known.ts';
import { type Day, spanOfMonth, spanOfWeek } from './finds/calendar.ts';
import type { FoundDate } from './finds/dateRule.ts';
import type { Interpretation, MeetingRef } from './interpretation.ts';

type Period = NonNullable<Interpretation['period']>;

/** Which meeting a date means: of several readings the one on which the body meets, or else the likeliest. */
export function meetingMeant(
  dates: readonly FoundDate[],
  meetings: readonly KnownMeeting[],
  bodies: readonly BodyId[],
): MeetingRef | undefined {
  const held = meetings.filter(
    ({ body, state }) => state !== 'cancelled' && (bodies.length === 0 || bodies.includes(body)),
  );
  const found = dates.find(({ kind }) => kind !== 'span');
  if (found?.kind === 'day') {
    const date = found.options.find((option) => held.some((meeting) => meeting.date === option)) ?? found.options[0];
    return { ref: 'date', date };
  }
  if (found?.kind === 'month') {
    const month = found.options.find((option) => held.some(({ date }) => date.startsWith(option))) ?? found.options[0];
    return { ref: 'month', month };
  }
  return found?.kind === 'week' ? { ref: 'week', week: found.week } : undefined;
}

const since = /(?<!\p{L})(?:siden|sidan|since|etter|after|starting)(?: på| den| the)? DATE/u;
/** «Fra mandag» begins a span of time; «fra i fjor» is all of it. */
const from = /(?<!\p{L})(?:fra|frå|from)(?: på| den| the)? DATE/u;
const until = /(?<!\p{L})(?:før|innen|innan|until|till|til|by|before|inntil|fram til)(?: på| den| the)? DATE/u;

/** The span of time that the dates of a message limit an answer to; nothing when there are none. */
export function periodMeant(dates: readonly FoundDate[], words: string): Period | undefined {
  const [first, second] = dates;
  if (!first) return undefined;
  const begins = since.test(words) || (first.kind === 'day' && from.test(words));
  const span = spanOf(first, begins);
  if (second) return ordered(span.from, spanOf(second, false).to);
  if (begins) return { from: span.from };
  if (until.test(words)) return { to: span.to };
  return span;
}

/** The day something is due: the last one of a week or month. */
export function dueMeant([first]: readonly FoundDate[]): string | undefined {
  return first && spanOf(first, false).to;
}

/** The days of a found date, the first and the last. */
function spanOf(found: FoundDate, isPast: boolean): { readonly from: string; readonly to: string } {
  switch (found.kind) {
    case 'day': {
      const day = isPast ? (found.past ?? found.options[0]) : found.options[0];
      return { from: day, to: day };
    }
    case 'week':
      return spanOfWeek(found.week);
    case 'month':
      return spanOfMonth(found.options[0]);
    case 'span':
      return { from: found.from, to: found.to };
  }
}

function ordered(a: string, b: string): Period {
  return a <= b ? { from: a, to: b } : { from: b, to: a };
}

/** The meetings that are meant, the nearest to come first when several are. */
export function meetingsMeant(
  ref: MeetingRef | undefined,
  meetings: readonly KnownMeeting[],
  bodies: readonly BodyId[],
  today: Day,
): readonly KnownMeeting[] {
  const now = today.toString();
  const live = meetings.filter(
    ({ body, state }) => state !== 'cancelled' && (bodies.length === 0 || bodies.includes(body)),
  );
  switch (ref?.ref) {
    case 'date':
      return live.filter(({ date }) => date === ref.date);
    case 'month':
      return live.filter(({ date }) => date.startsWith(ref.month));
    case 'week': {
      const { from, to } = spanOfWeek(ref.week);
      return live.filter(({ date }) => date >= from && date <= to);
    }
    case 'last':
      return live.filter(({ date, state }) => state === 'held' || date < now).slice(-1);
    default:
      return live.filter(({ date, state }) => state !== 'held' && date >= now).slice(0, 1);
  }
}
