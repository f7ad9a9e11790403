import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf, type Instant, instantOf } from '../../src/domain/instant.ts';
import {
  addDays,
  deadlineOf,
  findDate,
  instantAt,
  type LocalDate,
  localDateOf,
  weekdayOf,
} from '../../src/domain/localTime.ts';

const oslo = 'Europe/Oslo';
const christmasMeeting = '2026-12-18T09:00:00.000Z' as Instant;
const springForward = { year: 2026, month: 3, day: 29 };
const fallBack = { year: 2026, month: 10, day: 25 };

const anyDate = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
const dstNight = fc.constantFrom(
  springForward,
  fallBack,
  { year: 2025, month: 3, day: 30 },
  { year: 2025, month: 10, day: 26 },
);
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

function order({ year, month, day }: LocalDate): number {
  return (year * 100 + month) * 100 + day;
}

describe('instantAt', () => {
  it('reads winter and summer time in the zone', () => {
    const winter = instantAt(oslo, { year: 2026, month: 12, day: 18 }, '10:00');
    const summer = instantAt(oslo, { year: 2026, month: 6, day: 12 }, '10:00');

    expect(winter).toBe('2026-12-18T09:00:00.000Z');
    expect(summer).toBe('2026-06-12T08:00:00.000Z');
  });

  it('moves a time that summer time skips one hour later', () => {
    const skipped = instantAt(oslo, springForward, '02:30');

    expect(skipped).toBe(instantAt(oslo, springForward, '03:30'));
    expect(skipped).toBe('2026-03-29T01:30:00.000Z');
  });

  it('takes the earlier of two when summer time ends', () => {
    const repeated = instantAt(oslo, fallBack, '02:30');

    expect(repeated).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each([
    [{ year: 2026, month: 2, day: 29 }, '10:00'],
    [{ year: 2026, month: 13, day: 1 }, '10:00'],
    [{ year: 2026, month: 1, day: 1 }, '24:30'],
  ])('refuses %j at %s, which does not exist', (date, time) => {
    expect(() => instantAt(oslo, date, time)).toThrow(RangeError);
  });

  it('stays on its own date at every time of every day, also on the nights the clock is set', () => {
    fc.assert(
      fc.property(fc.oneof(anyDate, dstNight), anyTime, (date, time) => {
        expect(localDateOf(instantAt(oslo, date, time), oslo)).toEqual(date);
      }),
    );
  });

  it('never goes back when the clock time goes forward, except over the hour that is skipped', () => {
    fc.assert(
      fc.property(fc.oneof(anyDate, dstNight), anyTime, anyTime, (date, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        fc.pre(!earlier.startsWith('02:'));

        expect(instantAt(oslo, date, earlier) <= instantAt(oslo, date, later)).toBe(true);
      }),
    );
  });
});

describe('localDateOf', () => {
  it('is the next day in Oslo when the evening is late in UTC', () => {
    expect(localDateOf('2026-12-17T23:30:00.000Z' as Instant, oslo)).toEqual({ year: 2026, month: 12, day: 18 });
  });
});

describe('addDays', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays({ year: 2028, month: 2, day: 28 }, 1)).toEqual({ year: 2028, month: 2, day: 29 });
    expect(addDays({ year: 2026, month: 1, day: 1 }, -1)).toEqual({ year: 2025, month: 12, day: 31 });
  });

  it('is undone by as many days the other way', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toEqual(date);
      }),
    );
  });
});

describe('weekdayOf', () => {
  it('counts from Monday as 1 to Sunday as 7', () => {
    expect(weekdayOf({ year: 2026, month: 12, day: 14 })).toBe(1);
    expect(weekdayOf({ year: 2026, month: 12, day: 18 })).toBe(5);
    expect(weekdayOf({ year: 2026, month: 12, day: 20 })).toBe(7);
  });

  it('comes back after seven days', () => {
    fc.assert(fc.property(anyDate, (date) => weekdayOf(addDays(date, 7)) === weekdayOf(date)));
  });
});

describe('deadlineOf', () => {
  it("counts calendar days from the meeting's own date", () => {
    expect(deadlineOf(christmasMeeting, { daysBefore: 3, at: '12:00' }, oslo)).toBe('2026-12-15T11:00:00.000Z');
  });

  it('keeps the time of day when the clock is set between deadline and meeting', () => {
    const meeting = instantAt(oslo, { year: 2026, month: 3, day: 30 }, '09:00');

    expect(deadlineOf(meeting, { daysBefore: 3, at: '12:00' }, oslo)).toBe('2026-03-27T11:00:00.000Z');
  });

  it('counts from the date in the zone for a meeting just after midnight', () => {
    const meeting = instantAt(oslo, { year: 2026, month: 12, day: 18 }, '00:30');

    expect(deadlineOf(meeting, { daysBefore: 1, at: '12:00' }, oslo)).toBe('2026-12-17T11:00:00.000Z');
  });

  it('is the start of the meeting when the rule would give a later time', () => {
    expect(deadlineOf(christmasMeeting, { daysBefore: 0, at: '15:00' }, oslo)).toBe(christmasMeeting);
  });

  it('falls on the date the rule says and never after the meeting starts', () => {
    fc.assert(
      fc.property(fc.oneof(anyDate, dstNight), anyTime, anyTime, fc.nat({ max: 60 }), (date, start, at, daysBefore) => {
        const meeting = instantAt(oslo, date, start);

        const deadline = deadlineOf(meeting, { daysBefore, at }, oslo);

        expect(localDateOf(deadline, oslo)).toEqual(addDays(date, -daysBefore));
        expect(epochOf(deadline)).toBeLessThanOrEqual(epochOf(meeting));
      }),
    );
  });
});

describe('findDate', () => {
  const today = { year: 2026, month: 11, day: 23 };

  it('finds a date later this year', () => {
    expect(findDate({ day: 18, month: 12 }, today)).toEqual({ year: 2026, month: 12, day: 18 });
  });

  it('finds today', () => {
    expect(findDate({ day: 23, month: 11 }, today)).toEqual(today);
  });

  it('goes on to next year when this year has had the date', () => {
    expect(findDate({ day: 22, month: 11 }, today)).toEqual({ year: 2027, month: 11, day: 22 });
  });

  it('takes a year at its word, also a past one', () => {
    expect(findDate({ day: 18, month: 12, year: 2020 }, today)).toEqual({ year: 2020, month: 12, day: 18 });
  });

  it('finds the next leap day, also over a century without one', () => {
    expect(findDate({ day: 29, month: 2 }, today)).toEqual({ year: 2028, month: 2, day: 29 });
    expect(findDate({ day: 29, month: 2 }, { year: 2096, month: 3, day: 1 })).toEqual({
      year: 2104,
      month: 2,
      day: 29,
    });
  });

  it.each([
    { day: 31, month: 4 },
    { day: 1, month: 13 },
    { day: 0, month: 1 },
    { day: 29, month: 2, year: 2026 },
  ])('finds nothing for %j', (wanted) => {
    expect(findDate(wanted, today)).toBeUndefined();
  });

  it('gives the day and month asked for, less than a year ahead, for every day but the leap day', () => {
    fc.assert(
      fc.property(anyDate, anyDate, ({ day, month }, from) => {
        fc.pre(!(day === 29 && month === 2));

        const found = findDate({ day, month }, from);

        expect(found).toMatchObject({ day, month });
        expect(found && order(found)).toBeGreaterThanOrEqual(order(from));
        expect(found && order(found)).toBeLessThan(order({ ...from, year: from.year + 1 }));
      }),
    );
  });
});

describe('localDateOf and instantAt', () => {
  it('agree in any zone: midday of the local date is within 14 hours of the instant', () => {
    const zones = fc.constantFrom('Europe/Oslo', 'America/St_Johns', 'Pacific/Auckland', 'UTC');
    const instants = fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }).map(instantOf);
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const midday = instantAt(zone, localDateOf(instant, zone), '12:00');

        expect(Math.abs(epochOf(midday) - epochOf(instant))).toBeLessThanOrEqual(14 * 3_600_000);
      }),
    );
  });
});
