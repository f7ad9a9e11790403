import type { QueueClient } from '@azure/storage-queue';
import { Throttled, Unavailable } from '../../ports/errors.ts';
import type { QueuePair } from './azureQueue.ts';
import type { Calls } from './calls.ts';
import { isDenied, isMissingQueue } from './errors.ts';
import { QueueUnusable } from './queueUnusable.ts';

/** Makes sure that both queues are there and answer us, or makes them where that is allowed. Throws `QueueUnusable`. */
export async function checkQueues(
  { work, poison }: QueuePair,
  calls: Calls,
  { mayCreate }: { readonly mayCreate: boolean },
): Promise<void> {
  for (const client of [work, poison]) {
    try {
      await check(client, calls, mayCreate);
    } catch (error) {
      throw asUnusable(error, client.name);
    }
  }
}

async function check(client: QueueClient, calls: Calls, mayCreate: boolean): Promise<void> {
  if (mayCreate) await calls.run((abortSignal) => client.createIfNotExists({ abortSignal }));
  await calls.run((abortSignal) => client.getProperties({ abortSignal }));
}

function asUnusable(error: unknown, name: string): unknown {
  if (!(error instanceof Unavailable || error instanceof Throttled)) return error;
  const { cause } = error;
  if (isMissingQueue(cause)) return new QueueUnusable('missing', `The queue ${name} does not exist`, { cause });
  if (isDenied(cause)) return new QueueUnusable('denied', `The queue ${name} refuses our credentials`, { cause });
  return new QueueUnusable('unreachable', `The queue ${name} does not answer`, { cause });
}
