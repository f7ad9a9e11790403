import { setTimeout } from 'node:timers/promises';
import { Throttled, Unavailable } from '../../ports/errors.ts';

const maxTries = 8;
const firstPauseMs = 100;

/** Does the work again, with growing pauses, while the store asks us to wait or cannot be reached; then gives up. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const passes = error instanceof Throttled || error instanceof Unavailable;
      if (!passes || tries >= maxTries) throw error;
      const pause = firstPauseMs * 2 ** tries;
      await setTimeout(error instanceof Throttled ? Math.max(error.retryAfterMs, pause) : pause);
    }
  }
}
