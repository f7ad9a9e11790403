import { Unavailable } from '../../../src/ports/errors.ts';
import type { Beneath } from '../setting.ts';

/** Comes between the use cases and what they write, write by write. */
export interface Interruptions {
  around(beneath: Beneath): Beneath;
  /** From now on: what is done before the `n`th write, from 0. */
  before(n: number, act: () => Promise<void>): void;
  /** From now on: `n` writes are done, and then nothing any more, as when the process is killed. */
  dieAfter(n: number): void;
  /** Whether the write that was waited for has come; nothing is in the way from now on. */
  end(): boolean;
  /** The messages that were put on the queue since they were last taken; of those that waited at most so long. */
  take(longestMs?: number): readonly unknown[];
}

export function createInterruptions(): Interruptions {
  let writes = 0;
  let at = Number.POSITIVE_INFINITY;
  let act: (() => Promise<void>) | undefined;
  let isDead = false;
  let queued: { readonly message: unknown; readonly delayMs: number }[] = [];

  async function write<T>(doIt: () => Promise<T>): Promise<T> {
    alive();
    if (writes++ === at) {
      if (act) {
        at = Number.NEGATIVE_INFINITY;
        await act();
      } else isDead = true;
    }
    alive();
    return doIt();
  }

  function alive(): void {
    if (isDead) throw new Unavailable('The process was killed');
  }

  function from(n: number, doing?: () => Promise<void>): void {
    writes = 0;
    at = n;
    act = doing;
  }

  return {
    around: ({ store, queue }) => ({
      store: {
        ...store,
        create: (...given) => write(() => store.create(...given)),
        replace: (...given) => write(() => store.replace(...given)),
        remove: (...given) => write(() => store.remove(...given)),
        read: async (...given) => {
          alive();
          return store.read(...given);
        },
      },
      queue: {
        ...queue,
        enqueue: (message, delayMs) =>
          write(async () => {
            queued.push({ message, delayMs });
          }),
      },
    }),
    before: from,
    dieAfter: from,
    end() {
      const hasCome = isDead || at === Number.NEGATIVE_INFINITY;
      isDead = false;
      from(Number.POSITIVE_INFINITY);
      return hasCome;
    },
    take(longestMs = Number.POSITIVE_INFINITY) {
      const taken = queued.filter(({ delayMs }) => delayMs <= longestMs);
      queued = queued.filter(({ delayMs }) => delayMs > longestMs);
      return taken.map(({ message }) => message);
    },
  };
}
