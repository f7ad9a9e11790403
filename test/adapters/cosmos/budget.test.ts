import { describe, expect, test } from 'vitest';
import { createBudget, defaultLimits, OutOfTime } from '../../../src/adapters/cosmos/budget.ts';
import { reasonOf } from './harness.ts';

const hour = 3_600_000;
const generous = { tries: 100, requestMs: hour, waitMs: hour, firstWaitMs: 1, callMs: hour };

test('production stays well below the time that Teams waits for an answer', () => {
  expect(defaultLimits.tries).toBe(3);
  expect(defaultLimits.callMs).toBeLessThanOrEqual(5_000);
  expect(defaultLimits.waitMs).toBeLessThanOrEqual(3_000);
});

describe('there is another try', () => {
  test('as often as there are tries', async () => {
    const budget = createBudget({ ...generous, tries: 3 });

    const answers = [await budget.again(0), await budget.again(0), await budget.again(0)];

    expect(answers).toEqual([true, true, false]);
  });

  test('while all waits together are short enough', async () => {
    const budget = createBudget({ ...generous, waitMs: 50 });

    const answers = [await budget.again(30), await budget.again(30), await budget.again(20)];

    expect(answers).toEqual([true, false, true]);
  });

  test('while the call has time left', async () => {
    const budget = createBudget({ ...generous, callMs: 1_000 });

    const answers = [await budget.again(2_000), await budget.again(1)];

    expect(answers).toEqual([false, true]);
  });
});

test('a request that gives no answer is given up, and hears of it', async () => {
  const budget = createBudget({ ...generous, requestMs: 10 });
  let heard: AbortSignal | undefined;

  const reason = await reasonOf(
    budget.within((signal) => {
      heard = signal;
      return new Promise(() => {});
    }),
  );

  expect(reason).toBeInstanceOf(OutOfTime);
  expect(heard?.aborted).toBe(true);
});

test('a request has no more time than the call has left', async () => {
  const budget = createBudget({ ...generous, callMs: 10 });

  const reason = await reasonOf(budget.within(() => new Promise(() => {})));

  expect(reason).toBeInstanceOf(OutOfTime);
});
