import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliest, emptyLog, type Priority, recordSend, recordWait, type SendLog } from '../../src/domain/allowance.ts';

/** What Teams says, to the letter: so many in any stretch of so many milliseconds. */
const limits = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

const wishes = fc.array(
  fc.record({
    pauseMs: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9_000 })),
    priority: fc.constantFrom<Priority>('publish', 'reminder', 'refresh'),
  }),
  { minLength: 1, maxLength: 400 },
);

test('the hour’s limit holds where the shorter ones would allow more', () => {
  const asked = Array.from({ length: 2_400 }, () => ({ pauseMs: 500, priority: 'publish' as const }));

  const sent = sendAll(asked).map(({ atMs }) => atMs);

  expect(mostWithin(sent, 3_600_000)).toBeLessThanOrEqual(1_800);
  expect(sent.at(-1)).toBeGreaterThan(3_600_000);
});

test('nobody waits when there is room: a message leaves at once, or a limit would be broken a tenth of a second before', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const sent = sendAll(asked);

      for (const [index, { askedMs, atMs, priority }] of sent.entries()) {
        const before = sent.slice(0, index).map((one) => one.atMs);
        const isAtOnce = atMs === Math.max(askedMs, before.at(-1) ?? 0);
        const isFull = limits.some(
          ([count, spanMs]) => before.filter((ms) => ms > atMs - 1 - spanMs - 100).length >= shareOf(count, priority),
        );
        expect(isAtOnce || isFull).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('what nobody has asked for leaves room for an answer in every stretch of time', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const sent = sendAll(asked).map(({ atMs }) => atMs);

      for (const [count, spanMs] of limits) expect(mostWithin(sent, spanMs)).toBeLessThan(count);
    }),
    { numRuns: 50 },
  );
});

test('refreshes leave room for what goes before them', () => {
  const five = sendAll(Array.from({ length: 5 }, () => ({ pauseMs: 0, priority: 'refresh' as const })));
  const log = five.reduce((sum, { atMs }) => recordSend(sum, atMs), emptyLog);

  expect(earliest(log, 'refresh', 0)).toBeGreaterThan(1_000);
  expect(earliest(log, 'publish', 0)).toBe(0);
});

test('a platform that asks us to wait is left alone until then, whatever the limits say', () => {
  const log = recordWait(recordSend(emptyLog, 1_000), 9_000);

  expect(earliest(log, 'publish', 1_001)).toBe(9_000);
  expect(earliest(recordWait(log, 5_000), 'publish', 1_001)).toBe(9_000);
});

test('a log stays small, also after a day of sending as much as is allowed', () => {
  let log: SendLog = emptyLog;
  for (let atMs = 0; atMs < 24 * 3_600_000; atMs = earliest(log, 'publish', atMs + 2_000)) log = recordSend(log, atMs);

  expect(JSON.stringify(log).length).toBeLessThan(6_000);
});

function sendAll(asked: readonly { readonly pauseMs: number; readonly priority: Priority }[]) {
  let log: SendLog = emptyLog;
  let askedMs = 0;
  return asked.map(({ pauseMs, priority }) => {
    askedMs += pauseMs;
    const atMs = earliest(log, priority, askedMs);
    log = recordSend(log, atMs);
    return { askedMs, atMs, priority };
  });
}

/** How many of so many a message may find there. */
function shareOf(count: number, priority: Priority): number {
  return Math.floor(count * (priority === 'refresh' ? 0.75 : 0.9));
}

/** The most messages in any stretch that is this long, its end not counted. */
function mostWithin(sent: readonly number[], spanMs: number): number {
  let first = 0;
  let most = 0;
  for (const [index, atMs] of sent.entries()) {
    while ((sent[first] ?? 0) <= atMs - spanMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
