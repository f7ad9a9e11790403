import { epochOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentStore } from '../../ports/documentStore.ts';
import type { Messenger, SendResult } from '../../ports/messenger.ts';
import type { Queue } from '../../ports/queue.ts';
import type { Telemetry } from '../../ports/telemetry.ts';

/** The store, each of whose calls is a span and a figure. */
export function measuredStore(store: DocumentStore, telemetry: Telemetry): DocumentStore {
  function timed<T>(operation: string, call: () => Promise<T>): Promise<T> {
    const start = performance.now();
    return telemetry
      .span(`store ${operation}`, {}, call)
      .finally(() => telemetry.measure('store.ms', performance.now() - start, { operation }));
  }

  return {
    read: (...given) => timed('read', () => store.read(...given)),
    create: (...given) => timed('create', () => store.create(...given)),
    replace: (...given) => timed('replace', () => store.replace(...given)),
    remove: (...given) => timed('remove', () => store.remove(...given)),
    list: (...given) => timed('list', () => store.list(...given)),
    count: (...given) => timed('count', () => store.count(...given)),
  };
}

/** The queue, which tells how long a message had been on it when it was taken. */
export function measuredQueue(queue: Queue, telemetry: Telemetry, clock: Clock): Queue {
  return {
    ...queue,
    async receive(max, leaseMs) {
      const leases = await queue.receive(max, leaseMs);
      for (const { enqueuedAt, attempt } of leases) {
        telemetry.measure('queue.ageMs', Math.max(0, epochOf(clock()) - epochOf(enqueuedAt)), { attempt });
      }
      return leases;
    },
  };
}

/** The messenger, which counts what became of each message. */
export function measuredMessenger(messenger: Messenger, telemetry: Telemetry): Messenger {
  async function counted(how: string, send: () => Promise<SendResult>): Promise<SendResult> {
    const result = await telemetry.span(`teams ${how}`, {}, send);
    telemetry.measure('deliveries', 1, { how, fate: result.kind });
    return result;
  }

  return {
    ...messenger,
    post: (...given) => counted('post', () => messenger.post(...given)),
    update: (...given) => counted('update', () => messenger.update(...given)),
  };
}
