import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf, type Instant, instantOf, isInstant } from '../../src/domain/instant.ts';
import { deadlineOf } from '../../src/domain/localTime.ts';
import { isLate, type Meeting, meetingStates, nextMeeting } from '../../src/domain/meeting.ts';
import { anyInstant } from './arbitraries.ts';

const noon = '2026-12-15T11:00:00.000Z' as Instant;

const anyMeetings: fc.Arbitrary<readonly Meeting[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    body: fc.constant('SG'),
    startsAt: anyInstant,
    place: fc.constant('Rådhuset'),
    deadline: anyInstant,
    state: fc.constantFrom(...meetingStates),
  }),
  { maxLength: 12 },
);

describe('isLate', () => {
  it('takes an answer within the second at which the clock strikes, and marks the next second', () => {
    expect(isLate(noon, instantOf(epochOf(noon) - 1))).toBe(false);
    expect(isLate(noon, noon)).toBe(false);
    expect(isLate(noon, instantOf(epochOf(noon) + 400))).toBe(false);
    expect(isLate(noon, instantOf(epochOf(noon) + 999))).toBe(false);
    expect(isLate(noon, instantOf(epochOf(noon) + 1_000))).toBe(true);
  });

  it('agrees with the clock for any two moments', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (deadline, at) => {
        expect(isLate(deadline, at)).toBe(epochOf(at) >= epochOf(deadline) + 1_000);
      }),
    );
  });

  it.each([
    ['the night that summer time ends', '2026-10-28T09:00:00.000Z', '2026-10-25T11:00:00.000Z'],
    ['the night that summer time begins', '2026-04-01T08:00:00.000Z', '2026-03-29T10:00:00.000Z'],
  ])('asks until noon by the clock on the wall across %s', (_, startsAt, expected) => {
    const deadline = deadlineOf(startsAt as Instant, { daysBefore: 3, at: '12:00' }, 'Europe/Oslo');

    expect(deadline).toBe(expected);
    expect(isLate(deadline, instantOf(epochOf(deadline)))).toBe(false);
    expect(isLate(deadline, instantOf(epochOf(deadline) + 1000))).toBe(true);
  });
});

describe('nextMeeting', () => {
  it('is the first of those that are still to come', () => {
    fc.assert(
      fc.property(anyMeetings, anyInstant, (meetings, after) => {
        const next = nextMeeting(meetings, after);

        const toCome = meetings.filter(
          ({ startsAt, state }) => startsAt > after && state !== 'held' && state !== 'cancelled',
        );
        expect(next === undefined).toBe(toCome.length === 0);
        expect(toCome.filter(({ startsAt }) => next && startsAt < next.startsAt)).toEqual([]);
        if (next) expect(toCome).toContain(next);
      }),
    );
  });

  it('is not one that begins just now', () => {
    const now = { id: 'a', body: 'SG', startsAt: noon, place: '', deadline: noon, state: 'published' } as const;

    expect(nextMeeting([now], noon)).toBeUndefined();
    expect(nextMeeting([now], instantOf(epochOf(noon) - 1))).toBe(now);
  });
});

describe('instants', () => {
  it('compare as their times do', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (one, other) => {
        expect(one < other).toBe(epochOf(one) < epochOf(other));
        expect(instantOf(epochOf(one))).toBe(one);
      }),
    );
  });

  it.each(['2026-12-04', '2026-12-04T11:00:00Z', '2026-13-04T11:00:00.000Z', '2026-12-04T11:00:00.000+01:00', ''])(
    'are nothing like «%s»',
    (text) => {
      expect(isInstant(text)).toBe(false);
    },
  );
});
