import type { Lease, Queue } from '../../ports/queue.ts';

/** A message that is being worked on; its lease is extended for as long as that takes. */
export interface HeldLease {
  /** The lease as it is now; undefined when it was lost, and someone else may have the message. */
  current(): Lease | undefined;
  /** Stops extending it, and waits for an extension under way. */
  end(): Promise<void>;
}

/** Extends a lease each time half of it has passed. */
export function holdLease(queue: Queue, lease: Lease, leaseMs: number, onError: (error: unknown) => void): HeldLease {
  const state: { lease: Lease | undefined; extending: Promise<void> } = { lease, extending: Promise.resolve() };

  async function extend(): Promise<void> {
    if (!state.lease) return;
    try {
      state.lease = await queue.extend(state.lease, leaseMs);
    } catch (error) {
      onError(error);
    }
  }

  const timer = setInterval(() => {
    state.extending = state.extending.then(extend);
  }, leaseMs / 2);
  return {
    current: () => state.lease,
    async end() {
      clearInterval(timer);
      await state.extending;
    },
  };
}
