import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instantOf } from '../../src/domain/instant.ts';
import { dueRung, ladderOf, nextRungAt, type ReminderRules, usualRules } from '../../src/domain/ladder.ts';
import { isQuiet, type QuietTimes } from '../../src/domain/quietTime.ts';

const hourMs = 3_600_000;
const oslo: QuietTimes = {
  timeZone: 'Europe/Oslo',
  quietHours: { from: '20:00', to: '07:00' },
  holidays: new Set(['2026-12-25', '2026-12-26', '2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01']),
  quietDays: true,
};

const at = (text: string) => text as Instant;
const rungs = (meeting: { publishedAt: Instant; deadline: Instant }, times = oslo, rules: ReminderRules = usualRules) =>
  ladderOf(rules, times, meeting).map(({ id, dueAt }) => `${id} ${dueAt}`);

test('reminds at publication and 72, 24 and 2 hours before the deadline; then the secretariat gets a list', () => {
  const meeting = { publishedAt: at('2026-12-01T09:00:00.000Z'), deadline: at('2026-12-11T11:00:00.000Z') };

  expect(rungs(meeting)).toEqual([
    'published 2026-12-01T09:00:00.000Z',
    '72h 2026-12-08T11:00:00.000Z',
    '24h 2026-12-10T11:00:00.000Z',
    '2h 2026-12-11T09:00:00.000Z',
    'list 2026-12-11T11:00:00.000Z',
  ]);
});

test('what falls on a weekend comes on Monday morning, when that is before the deadline', () => {
  // A Monday at noon; 24 hours before is a Sunday.
  const meeting = { publishedAt: at('2026-12-01T09:00:00.000Z'), deadline: at('2026-12-14T11:00:00.000Z') };

  expect(rungs(meeting).slice(1, 4)).toEqual([
    '72h 2026-12-11T11:00:00.000Z',
    '24h 2026-12-14T06:00:00.000Z',
    '2h 2026-12-14T09:00:00.000Z',
  ]);
});

test('what would come too late after a quiet night comes before it', () => {
  // 07:00 in Oslo; 2 hours before is 05:00.
  const meeting = { publishedAt: at('2026-12-01T09:00:00.000Z'), deadline: at('2026-12-11T06:00:00.000Z') };

  expect(rungs(meeting)).toContain('2h 2026-12-10T18:45:00.000Z');
});

test('Easter is left in peace', () => {
  // Tuesday 7 April 2026 at noon, after Maundy Thursday, Good Friday, the weekend and Easter Monday.
  const meeting = { publishedAt: at('2026-03-20T09:00:00.000Z'), deadline: at('2026-04-07T10:00:00.000Z') };

  // 72 and 24 hours before both come on Tuesday morning: as one.
  expect(rungs(meeting).slice(1)).toEqual([
    '24h 2026-04-07T05:00:00.000Z',
    '2h 2026-04-07T08:00:00.000Z',
    'list 2026-04-07T10:00:00.000Z',
  ]);
});

test('published two days before the deadline, there is nothing to send three days before', () => {
  const meeting = { publishedAt: at('2026-12-09T09:00:00.000Z'), deadline: at('2026-12-11T11:00:00.000Z') };

  expect(rungs(meeting).map((rung) => rung.split(' ')[0])).toEqual(['published', '24h', '2h', 'list']);
});

test('an hour is an hour, also over the night on which the clocks change', () => {
  // Summer time ends on 25 October 2026 in Oslo. With quiet days off, 24 hours before noon is 13:00 the day before.
  const times = { ...oslo, quietDays: false };
  const meeting = { publishedAt: at('2026-10-01T09:00:00.000Z'), deadline: at('2026-10-25T11:00:00.000Z') };

  expect(rungs(meeting, times)).toContain('24h 2026-10-24T11:00:00.000Z');
});

test('a body can do without any of it', () => {
  const rules = { atPublication: false, hoursBefore: [], listAfterDeadline: false, mentionUnreachable: false };
  const meeting = { publishedAt: at('2026-12-01T09:00:00.000Z'), deadline: at('2026-12-11T11:00:00.000Z') };

  expect(rungs(meeting, oslo, rules)).toEqual([]);
});

const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 15, 30, 59) });
const clock = time.map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
/** Around the nights on which clocks change, in both hemispheres, as often as at any other time. */
const changes = fc
  .tuple(
    fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 3, 5), Date.UTC(2026, 9, 4)),
    fc.integer({ min: -96, max: 96 }),
  )
  .map(([ms, hours]) => ms + hours * hourMs);
const cases = fc.record({
  rules: fc.record({
    atPublication: fc.boolean(),
    hoursBefore: fc.array(fc.integer({ min: 1, max: 336 }), { maxLength: 8 }),
    listAfterDeadline: fc.boolean(),
    mentionUnreachable: fc.boolean(),
  }),
  times: fc.record({
    timeZone: fc.constantFrom('Europe/Oslo', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'),
    quietHours: fc.record({ from: clock, to: clock }),
    holidays: fc
      .array(fc.integer({ min: 0, max: 729 }), { maxLength: 30 })
      .map((days) => new Set(days.map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)))),
    quietDays: fc.boolean(),
  }),
  deadlineMs: fc.oneof(instants, changes),
  aheadHours: fc.integer({ min: 0, max: 400 }),
});

test('the schedule is a function of the rules and the meeting: quiet times are kept, and so is the order', () => {
  fc.assert(
    fc.property(cases, ({ rules, times, deadlineMs, aheadHours }) => {
      const meeting = { publishedAt: instantOf(deadlineMs - aheadHours * hourMs), deadline: instantOf(deadlineMs) };

      const ladder = ladderOf(rules, times, meeting);
      const members = ladder.filter(({ kind }) => kind === 'members');

      expect(ladderOf(structuredClone(rules), { ...times }, meeting)).toEqual(ladder);
      expect(ladder.map(({ dueAt }) => dueAt)).toEqual(ladder.map(({ dueAt }) => dueAt).toSorted());
      for (const { dueAt } of ladder) expect(isQuiet(dueAt, times)).toBe(false);
      for (const [index, { dueAt }] of members.entries()) {
        expect(dueAt >= meeting.publishedAt && dueAt < meeting.deadline).toBe(true);
        const next = members[index + 1];
        if (next) expect(Date.parse(next.dueAt) - Date.parse(dueAt)).toBeGreaterThanOrEqual(hourMs);
      }
      expect(ladder.filter(({ kind }) => kind === 'list')).toHaveLength(rules.listAfterDeadline ? 1 : 0);
      expect(new Set(ladder.map(({ id }) => id)).size).toBe(ladder.length);
    }),
    { numRuns: 300 },
  );
});

test('a meeting that is moved by whole weeks of the same clock moves its ladder with it', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 20 }), ({ rules, times, deadlineMs, aheadHours }, weeks) => {
      const still = { ...times, timeZone: 'UTC', holidays: new Set<string>() };
      const moveMs = weeks * 7 * 24 * hourMs;
      const meetingAt = (ms: number) => ({
        publishedAt: instantOf(ms - aheadHours * hourMs),
        deadline: instantOf(ms),
      });

      const before = ladderOf(rules, still, meetingAt(deadlineMs));
      const after = ladderOf(rules, still, meetingAt(deadlineMs + moveMs));

      expect(after.map(({ id, dueAt }) => [id, Date.parse(dueAt) - moveMs])).toEqual(
        before.map(({ id, dueAt }) => [id, Date.parse(dueAt)]),
      );
    }),
    { numRuns: 100 },
  );
});

test('climbing takes each step at its time, passes over missed ones, and reminds no member after the deadline', () => {
  const deadline = at('2026-12-11T11:00:00.000Z');
  const ladder = ladderOf(usualRules, oslo, { publishedAt: at('2026-12-01T09:00:00.000Z'), deadline });
  const due = (now: string) => dueRung(ladder, deadline, at(now))?.id;

  expect(due('2026-12-01T08:59:00.000Z')).toBeUndefined();
  expect(due('2026-12-01T09:00:00.000Z')).toBe('published');
  expect(due('2026-12-10T23:00:00.000Z')).toBe('24h');
  expect(due('2026-12-11T10:59:59.999Z')).toBe('2h');
  expect(due('2026-12-11T11:00:00.000Z')).toBe('list');
  expect(dueRung(ladder.slice(0, 4), deadline, deadline)).toBeUndefined();
  expect(nextRungAt(ladder, at('2026-12-10T11:00:00.000Z'))).toBe('2026-12-11T09:00:00.000Z');
  expect(nextRungAt(ladder, deadline)).toBeUndefined();
});
