import { createAzureQueue, type QueuePair } from '../../src/adapters/queue/azureQueue.ts';
import { createCalls } from '../../src/adapters/queue/calls.ts';
import { createAzureDeadLetters } from '../../src/adapters/queue/deadLetters.ts';
import { openAzureQueue } from '../../src/adapters/queue/open.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { DeadLetters } from '../../src/ports/deadLetters.ts';
import type { Queue } from '../../src/ports/queue.ts';
import type { Connection } from './subject.ts';

/** Where a queue of the contract is; a connection string leads to a real account. */
export interface AzureLocation {
  readonly queueName: string;
  readonly account: { readonly url: string; readonly account: string; readonly key: string } | string;
}

export const poisonNameOf = (queueName: string) => `${queueName}-poison`;

/** Both ports on one connection. */
export async function openAt({ queueName, account }: AzureLocation): Promise<OpenConnection> {
  const poisonQueueName = poisonNameOf(queueName);
  const clock = () => instantOf(Date.now());
  if (typeof account !== 'string') {
    const { url, account: name, key } = account;
    const credential = { kind: 'sharedKey', account: name, key } as const;
    const { queue, ...rest } = await openAzureQueue({ url, queueName, poisonQueueName, credential, clock });
    return { port: queue, ...rest };
  }
  const { QueueServiceClient } = await import('@azure/storage-queue');
  const service = QueueServiceClient.fromConnectionString(account);
  const pair: QueuePair = {
    work: service.getQueueClient(queueName),
    poison: service.getQueueClient(poisonQueueName),
  };
  const calls = createCalls(10_000);
  const port = createAzureQueue(pair, calls, clock);
  return { port, deadLetters: createAzureDeadLetters(pair, port, calls), close: async () => calls.close() };
}

interface OpenConnection extends Connection<Queue> {
  readonly deadLetters: DeadLetters;
}

/** For child processes; see `RemoteModule`. @public */
export async function connectQueue(location: string): Promise<Connection<Queue>> {
  return openAt(JSON.parse(location) as AzureLocation);
}
