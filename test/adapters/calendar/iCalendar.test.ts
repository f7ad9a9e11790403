import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/adapters/calendar/iCalendar.ts';
import { type Instant, instantOf } from '../../../src/domain/instant.ts';

const calendar = createCalendar();
const now = '2026-12-01T08:00:00.000Z' as Instant;

function event(more: object = {}) {
  return {
    uid: 'SG-2026-12-18@saksgang',
    sequence: 2,
    startsAt: '2026-12-18T09:00:00.000Z' as Instant,
    endsAt: '2026-12-18T11:00:00.000Z' as Instant,
    summary: 'Møte i styringsgruppen',
    place: 'Bergen, rådhuset; 2. etasje',
    description: 'Svarfrist\n71/20 Årsrapport',
    cancelled: false,
    ...more,
  };
}

describe('a calendar that is written', () => {
  it('can be read again, with its signs and letters', () => {
    const text = calendar.write('SG', [event()], now);

    expect(calendar.read(text, 'Europe/Oslo')).toEqual([
      { startsAt: '2026-12-18T09:00:00.000Z', summary: 'Møte i styringsgruppen', place: 'Bergen, rådhuset; 2. etasje' },
    ]);
    expect(text).toContain('UID:SG-2026-12-18@saksgang');
    expect(text).toContain('SEQUENCE:2');
    expect(text).toContain('DTSTART:20261218T090000Z');
    expect(text).toContain('DTSTAMP:20261201T080000Z');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('says what is cancelled, and no one reads that as a meeting', () => {
    const text = calendar.write('SG', [event({ cancelled: true })], now);

    expect(text).toContain('STATUS:CANCELLED');
    expect(calendar.read(text, 'Europe/Oslo')).toEqual([]);
  });

  it('gives any words and times back as they were', () => {
    const anyTime = fc
      .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
      .map((ms) => instantOf(Math.floor(ms / 1_000) * 1_000));
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x${text.replace(/\p{Cc}/gu, '')}x`);
    fc.assert(
      fc.property(anyTime, words, words, (startsAt, summary, place) => {
        const text = calendar.write('SG', [event({ startsAt, endsAt: startsAt, summary, place })], now);

        expect(calendar.read(text, 'Europe/Oslo')).toEqual([{ startsAt, summary, place }]);
      }),
    );
  });
});

describe('a calendar of someone else', () => {
  const of = (...lines: readonly string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const vevent = (start: string) => of('BEGIN:VEVENT', 'UID:1', 'SUMMARY:Møte i SG', start, 'END:VEVENT');

  it('is read in the zone it names, also without that zone’s rules, and in ours when it names none', () => {
    const starts = (line: string) => calendar.read(vevent(line), 'Europe/Oslo')?.map(({ startsAt }) => startsAt);

    expect(starts('DTSTART;TZID=Europe/Oslo:20260618T100000')).toEqual(['2026-06-18T08:00:00.000Z']);
    expect(starts('DTSTART;TZID=Europe/London:20260618T100000')).toEqual(['2026-06-18T09:00:00.000Z']);
    expect(starts('DTSTART:20261218T100000')).toEqual(['2026-12-18T09:00:00.000Z']);
    expect(starts('DTSTART:20261218T100000Z')).toEqual(['2026-12-18T10:00:00.000Z']);
  });

  it('is read with the rules of a zone of its own, as Outlook writes it', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const start = 'DTSTART;TZID=W. Europe Standard Time:20260618T100000';
    const text = of(...zone, 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:SG', start, 'END:VEVENT');

    expect(calendar.read(text, 'Europe/Oslo')).toEqual([
      { startsAt: '2026-06-18T08:00:00.000Z', summary: 'SG', place: '' },
    ]);
  });

  it('leaves out what has no time of day', () => {
    expect(calendar.read(vevent('DTSTART;VALUE=DATE:20261218'), 'Europe/Oslo')).toEqual([]);
  });

  it.each(['', 'hei', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\r\nEND:VCARD\r\n', '<html></html>'])('is none: «%s»', (text) => {
    expect(calendar.read(text, 'Europe/Oslo')).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => calendar.read(vevent(text), 'Europe/Oslo')).not.toThrow();
      }),
    );
  });
});
