import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/instant.ts';
import { createDates } from '../../src/text/dates.ts';

const fridayMorning = '2026-12-18T09:05:00.000Z' as Instant;
const midnight = '2026-06-30T22:00:00.000Z' as Instant;
const dates = createDates('Europe/Oslo');

describe('createDates', () => {
  it('writes the date with a full stop in Norwegian and without in English', () => {
    expect(dates.formatDate(fridayMorning, 'nb')).toBe('18. desember 2026');
    expect(dates.formatDate(fridayMorning, 'nn')).toBe('18. desember 2026');
    expect(dates.formatDate(fridayMorning, 'en')).toBe('18 December 2026');
  });

  it('writes the time with a full stop in Norwegian and a colon in English', () => {
    expect(dates.formatTime(fridayMorning, 'nb')).toBe('10.05');
    expect(dates.formatTime(fridayMorning, 'nn')).toBe('10.05');
    expect(dates.formatTime(fridayMorning, 'en')).toBe('10:05');
  });

  it('writes midnight as 00 of the new day in the zone, in every language', () => {
    expect(dates.formatDateTime(midnight, 'nb')).toBe('1. juli 2026 kl. 00.00');
    expect(dates.formatDateTime(midnight, 'nn')).toBe('1. juli 2026 kl. 00.00');
    expect(dates.formatDateTime(midnight, 'en')).toBe('1 July 2026 at 00:00');
  });

  it.each([
    ['2026-12-14', 'mandag', 'måndag', 'Monday'],
    ['2026-12-15', 'tirsdag', 'tysdag', 'Tuesday'],
    ['2026-12-19', 'lørdag', 'laurdag', 'Saturday'],
    ['2026-12-20', 'søndag', 'søndag', 'Sunday'],
  ])('names the weekday of %s in each language', (date, nb, nn, en) => {
    const noon = `${date}T11:00:00.000Z` as Instant;

    const names = (['nb', 'nn', 'en'] as const).map((language) => dates.formatWeekday(noon, language));

    expect(names).toEqual([nb, nn, en]);
  });

  it('puts weekday, date and time into one phrase', () => {
    expect(dates.formatWeekdayDateTime(fridayMorning, 'nb')).toBe('fredag 18. desember 2026 kl. 10.05');
    expect(dates.formatWeekdayDateTime(fridayMorning, 'en')).toBe('Friday 18 December 2026 at 10:05');
  });

  it('tells the time of its own zone', () => {
    expect(createDates('UTC').formatTime(fridayMorning, 'nb')).toBe('09.05');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => createDates('Europe/Bergen')).toThrow(RangeError);
  });
});
