import { type Instant, instantOf } from '../../src/domain/instant.ts';
import type { Clock, Sleep } from '../../src/ports/clock.ts';

/** A clock that goes on only when everyone who would do something now has done it. */
export interface VirtualTime {
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly nowMs: number;
  /** Work that takes no virtual time, such as a write to the disk: the clock waits for it. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Lets time pass until it is so. Throws when nothing more would ever happen. */
  until(isSo: () => boolean): Promise<void>;
}

export function createVirtualTime(start: Instant): VirtualTime {
  const sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  const state = { nowMs: Date.parse(start), working: 0 };

  /** A few turns of the event loop in which nobody is at work: promises that hang on each other are settled. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet = state.working > 0 ? 0 : quiet + 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  function wakeNext(): void {
    const [next] = sleepers.splice(0, 1);
    if (!next) throw new Error('Nothing more would ever happen');
    state.nowMs = Math.max(state.nowMs, next.atMs);
    next.wake();
    while (sleepers[0] && sleepers[0].atMs <= state.nowMs) sleepers.shift()?.wake();
  }

  return {
    get nowMs() {
      return state.nowMs;
    },
    clock: () => instantOf(Math.floor(state.nowMs)),
    sleep: (ms) =>
      new Promise((wake) => {
        const atMs = state.nowMs + Math.max(0, ms);
        const after = sleepers.findLastIndex((one) => one.atMs <= atMs);
        sleepers.splice(after + 1, 0, { atMs, wake: () => wake() });
      }),
    async during(work) {
      state.working += 1;
      try {
        return await work;
      } finally {
        state.working -= 1;
      }
    },
    async until(isSo) {
      for (;;) {
        await settle();
        if (isSo()) return;
        wakeNext();
      }
    },
  };
}
