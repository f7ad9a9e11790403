import type { Clock } from '../../ports/clock.ts';
import type { DeadLetters } from '../../ports/deadLetters.ts';
import type { Queue } from '../../ports/queue.ts';
import { accountAddress, isLoopback, queueAddress } from './address.ts';
import { createAzureQueue, type QueuePair } from './azureQueue.ts';
import { createCalls } from './calls.ts';
import { checkQueues } from './checkQueues.ts';
import { createAzureDeadLetters } from './deadLetters.ts';
import { QueueUnusable } from './queueUnusable.ts';

/** How the program proves to the account who it is. */
export type QueueCredential =
  /** Of the machine in Azure; the client id chooses among several. */
  | { readonly kind: 'managedIdentity'; readonly clientId?: string }
  /** For an emulator on this machine only. */
  | { readonly kind: 'sharedKey'; readonly account: string; readonly key: string };

export interface AzureQueueOptions {
  /** The account's queue service, such as `https://ACCOUNT.queue.core.windows.net`. */
  readonly url: string;
  readonly queueName: string;
  readonly poisonQueueName: string;
  readonly credential: QueueCredential;
  readonly clock: Clock;
  /** How long a call may take with all its retries; below what Teams waits for an answer. */
  readonly callTimeoutMs?: number;
}

/** The queue, what it has put aside, and an end to both. */
export interface OpenQueue {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  /** Ends the calls under way; closing again does nothing. */
  close(): Promise<void>;
}

// Long enough for the identity's first token.
const openMs = 30_000;
const retryOptions = { maxTries: 3, retryDelayInMs: 300, maxRetryDelayInMs: 1_000 };

/**
 * Opens the two queues and checks that they exist; creates them only in an emulator on this machine.
 * Loads the SDK when called. Throws `QueueUnusable`.
 */
export async function openAzureQueue(options: AzureQueueOptions): Promise<OpenQueue> {
  const account = accountAddress(options.url);
  const pair = await connect(account, options);
  await checkQueues(pair, createCalls(openMs), { mayCreate: isLoopback(account) });
  const calls = createCalls(options.callTimeoutMs ?? 5_000);
  const queue = createAzureQueue(pair, calls, options.clock);
  return {
    queue,
    deadLetters: createAzureDeadLetters(pair, queue, calls),
    close: async () => calls.close(),
  };
}

async function connect(account: URL, options: AzureQueueOptions): Promise<QueuePair> {
  const [workUrl, poisonUrl] = [options.queueName, options.poisonQueueName].map((name) => queueAddress(account, name));
  const credential = await credentialFor(account, options.credential);
  const { QueueClient } = await import('@azure/storage-queue');
  const client = (url = '') => new QueueClient(url, credential, { retryOptions });
  try {
    return { work: client(workUrl), poison: client(poisonUrl) };
  } catch (cause) {
    // An emulator's address must end with the name of the account.
    throw new QueueUnusable('badAddress', 'The address of the queue service names no account', { cause });
  }
}

async function credentialFor(account: URL, credential: QueueCredential) {
  if (credential.kind === 'sharedKey') {
    if (!isLoopback(account)) {
      throw new QueueUnusable('keyNotAllowed', 'An account key is for an emulator on this machine only');
    }
    const { StorageSharedKeyCredential } = await import('@azure/storage-queue');
    return new StorageSharedKeyCredential(credential.account, credential.key);
  }
  if (account.protocol !== 'https:') {
    throw new QueueUnusable('badAddress', 'A managed identity is used over https only');
  }
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const { clientId } = credential;
  return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
}
