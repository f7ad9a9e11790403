import { expect, test } from 'vitest';
import { inTime } from './inTime.ts';
import type { QueueSubject } from './subject.ts';

test('who comes too late tries again with more time, each time on another queue that is disposed of', async () => {
  const { make, disposed } = makers();
  const times: number[] = [];

  const seen = await inTime(make, async (_, time) => {
    times.push(time.of(2));
    return times.length < 3 ? 'tooLate' : 'seen';
  });

  expect(seen).toBe('seen');
  expect(times).toEqual([2, 6, 18]);
  expect(disposed).toEqual([1, 2, 3]);
});

test('who always comes too late has proved nothing, and the test fails', async () => {
  const { make, disposed } = makers();

  const played = inTime(make, async () => 'tooLate');

  await expect(played).rejects.toThrow('too busy to tell');
  expect(disposed).toEqual([1, 2, 3]);
});

test('the clock is that of the queue', async () => {
  const { make } = makers();

  const gone = await inTime(make, async (subject, time) => {
    const clock = time.start();
    await subject.advance(5_000);
    return clock();
  });

  expect(gone).toBe(5_000);
});

/** Queues that do nothing but have a clock, and the numbers of those disposed of. */
function makers() {
  const disposed: number[] = [];
  let made = 0;
  async function make() {
    made += 1;
    const number = made;
    let now = 0;
    return {
      now: () => now,
      async advance(milliseconds: number) {
        now += milliseconds;
      },
      dispose: async () => void disposed.push(number),
    } as unknown as QueueSubject;
  }
  return { make, disposed };
}
