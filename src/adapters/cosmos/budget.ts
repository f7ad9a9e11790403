import { setTimeout as sleep } from 'node:timers/promises';

/** How much one call of the port may cost; together well below what Teams waits for an answer. */
export interface Limits {
  /** How often the same thing is tried. */
  readonly tries: number;
  /** How long to wait for one request. */
  readonly requestMs: number;
  /** How long to wait between tries, all waits together. */
  readonly waitMs: number;
  /** About how long to wait before the second try; twice as long before each next. */
  readonly firstWaitMs?: number;
  /** How long the call may take, with all requests and waits. */
  readonly callMs: number;
}

export const defaultLimits: Limits = { tries: 3, requestMs: 2_000, waitMs: 3_000, callMs: 5_000 };

/** What is left of the {@link Limits} of one call. */
export interface Budget {
  /** Gives what the request gives, or throws `OutOfTime`; the request goes on until it hears the signal. */
  within<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Waits before the next try, at least so long. False, and at once, when there can be none. */
  again(afterMs: number): Promise<boolean>;
}

/** No answer in the time that was left. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** A budget that starts now. */
export function createBudget({ tries, requestMs, waitMs, firstWaitMs = 50, callMs }: Limits): Budget {
  const end = performance.now() + callMs;
  let triesLeft = tries - 1;
  let waitLeft = waitMs;
  let backOff = firstWaitMs;

  return {
    async within(request) {
      const time = Math.max(0, Math.min(requestMs, end - performance.now()));
      const controller = new AbortController();
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => {
        controller.abort();
        reject(new OutOfTime('No answer in time'));
      }, time);
      try {
        return await Promise.race([request(controller.signal), late]);
      } finally {
        clearTimeout(timer);
      }
    },

    async again(afterMs) {
      // Spread out, so that those who collided do not meet again.
      const wait = Math.max(afterMs, backOff * (0.5 + Math.random()));
      if (triesLeft < 1 || wait > waitLeft || performance.now() + wait >= end) return false;
      triesLeft -= 1;
      waitLeft -= wait;
      backOff *= 2;
      await sleep(wait);
      return true;
    },
  };
}
