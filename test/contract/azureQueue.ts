import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { afterAll } from 'vitest';
import { type Azurite, startAzurite } from '../support/azurite/start.ts';
import { type AzureLocation, openAt, poisonNameOf } from './azureQueueConnection.ts';
import type { Connection, Implementation, QueueSubject } from './subject.ts';

// The service's clock and ours may differ by a little, and a timer may be early.
const slackMs = 50;
const remoteModule = new URL('./azureQueueConnection.ts', import.meta.url).href;
const connectionString = process.env.QUEUE_TEST_CONNECTION;

/**
 * Azure Storage Queue: against Azurite, started when it is first needed; and against the account of the connection
 * string in QUEUE_TEST_CONNECTION when there is one.
 */
export function azureQueues(): readonly Implementation<QueueSubject>[] {
  const azurite = lazyAzurite();
  const real = { name: 'Azure Storage Queue, a real account', make: () => makeSubject(connectionString ?? '') };
  return [
    { name: 'Azure Storage Queue, on Azurite', make: async () => makeSubject(await azurite()) },
    ...(connectionString === undefined ? [] : [real]),
  ];
}

function lazyAzurite(): () => Promise<Azurite> {
  let started: Promise<Azurite> | undefined;
  afterAll(async () => (await started)?.stop());
  return () => {
    started ??= startAzurite();
    return started;
  };
}

async function makeSubject(account: AzureLocation['account']): Promise<QueueSubject> {
  const location: AzureLocation = { queueName: `contract-${randomUUID()}`, account };
  const service = serviceOf(account);
  const names = [location.queueName, poisonNameOf(location.queueName)];
  for (const name of names) await service.createQueue(name);
  const connections: Connection<unknown>[] = [];

  async function open() {
    const connection = await openAt(location);
    connections.push(connection);
    return connection;
  }

  return {
    remote: { module: remoteModule, location: JSON.stringify(location) },
    connect: open,
    advance: (milliseconds) => setTimeout(milliseconds + slackMs),
    now: Date.now,
    deadLetters: async () => (await open()).deadLetters,
    async dispose() {
      await Promise.all(connections.map((connection) => connection.close()));
      for (const name of names) await service.deleteQueue(name);
    },
  };
}

function serviceOf(account: AzureLocation['account']): QueueServiceClient {
  return typeof account === 'string'
    ? QueueServiceClient.fromConnectionString(account)
    : new QueueServiceClient(account.url, new StorageSharedKeyCredential(account.account, account.key));
}
