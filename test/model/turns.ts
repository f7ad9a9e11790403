import { setImmediate } from 'node:timers/promises';
import type { Scheduler } from 'fast-check';

/** Makes a request when the scheduler says that it is its turn, and gives what the request gives. */
export type Turn = <T>(what: string, request: () => Promise<T>) => Promise<T>;

/** Turns to start: what was started before may still be under way. */
export function startingTurns(scheduler: Scheduler): Turn {
  return async (what, request) => {
    await scheduler.schedule(Promise.resolve(), what);
    return request();
  };
}

/**
 * Turns that end before the next begins. Requests to a server would otherwise arrive in an order that nobody decides,
 * and none could be replayed; a server carries out each by itself anyhow.
 */
export function wholeTurns(scheduler: Scheduler): Turn {
  return async (what, request) => {
    const { promise: done, resolve } = Promise.withResolvers<void>();
    await scheduler.schedule(Promise.resolve(), what, undefined, async (begin) => {
      await begin();
      await done;
      // Who asked goes on, and asks for its next turn, before the next is chosen.
      await setImmediate();
    });
    try {
      return await request();
    } finally {
      resolve();
    }
  };
}
