import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instantOf } from '../../src/domain/instant.ts';
import { isQuiet, lastAllowed, nextAllowed, type QuietTimes } from '../../src/domain/quietTime.ts';

const oslo: QuietTimes = {
  timeZone: 'Europe/Oslo',
  quietHours: { from: '20:00', to: '07:00' },
  holidays: new Set(['2026-05-01']),
  quietDays: true,
};
const at = (text: string) => text as Instant;

test.each([
  ['in the morning, at the end of quiet hours', '2026-12-01T06:00:00.000Z', '2026-12-01T06:00:00.000Z'],
  ['a moment earlier', '2026-12-01T05:59:59.999Z', '2026-12-01T06:00:00.000Z'],
  ['as quiet hours begin', '2026-12-01T19:00:00.000Z', '2026-12-02T06:00:00.000Z'],
  ['on Friday evening', '2026-12-04T20:00:00.000Z', '2026-12-07T06:00:00.000Z'],
  ['on the eve of a holiday before a weekend', '2026-04-30T20:00:00.000Z', '2026-05-04T05:00:00.000Z'],
  ['in the night on which summer time begins', '2026-03-28T23:30:00.000Z', '2026-03-30T05:00:00.000Z'],
])('%s', (_case, now, expected) => {
  expect(nextAllowed(at(now), oslo)).toBe(expected);
});

test('by hand, weekends and holidays are as other days', () => {
  expect(nextAllowed(at('2026-12-05T10:00:00.000Z'), { ...oslo, quietDays: false })).toBe('2026-12-05T10:00:00.000Z');
});

test('equal times mean that there are no quiet hours', () => {
  const always = { ...oslo, quietHours: { from: '00:00', to: '00:00' }, quietDays: false };

  expect(isQuiet(at('2026-12-01T02:00:00.000Z'), always)).toBe(false);
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const times = fc.record({
  timeZone: fc.constantFrom('Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
  quietHours: fc.record({ from: clock, to: clock }),
  holidays: fc.constant(new Set(['2026-03-30', '2026-10-26'])),
  quietDays: fc.boolean(),
});
const instants = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
  fc
    .tuple(fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)), fc.integer({ min: -3_000, max: 3_000 }))
    .map(([ms, minutes]) => ms + minutes * 60_000),
);

test('the next allowed time is allowed, not in the past, and nothing before it is', () => {
  fc.assert(
    fc.property(times, instants, fc.float({ min: 0, max: 1, noNaN: true }), (quiet, ms, share) => {
      const next = nextAllowed(instantOf(ms), quiet);
      const between = instantOf(ms + Math.floor((Date.parse(next) - ms - 1) * share));

      expect(Date.parse(next)).toBeGreaterThanOrEqual(ms);
      expect(isQuiet(next, quiet)).toBe(false);
      if (Date.parse(next) > ms) expect(isQuiet(between, quiet)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the last allowed time is allowed, and not in the future', () => {
  fc.assert(
    fc.property(times, instants, (quiet, ms) => {
      const last = lastAllowed(instantOf(ms), quiet);

      expect(Date.parse(last)).toBeLessThanOrEqual(ms);
      expect(isQuiet(last, quiet)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
