import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import { instantOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Lease, Queue } from '../../ports/queue.ts';
import type { Calls } from './calls.ts';
import { checkBatch, delaySeconds, leaseSeconds } from './limits.ts';
import { decodeMessage, encodeMessage } from './messageText.ts';
import { encodePoison } from './poisonEntry.ts';
import { type Receipt, readReceipt, writeReceipt } from './receipt.ts';

const forever = -1;
const burialSeconds = 60;

/** The two queues of an account that make one queue of ours. */
export interface QueuePair {
  readonly work: QueueClient;
  readonly poison: QueueClient;
}

/**
 * The queue on Azure Storage Queue. Delays and leases are rounded up to whole seconds. A lease that has ended is good
 * for as long as nobody else has taken the message. When the answer to `complete` is lost on the way and the SDK asks
 * again, it can give false although the message is gone.
 *
 * `bury` writes to the poison queue before it deletes: a crash in between leaves two poison entries with the same id.
 */
export function createAzureQueue({ work, poison }: QueuePair, calls: Calls, clock: Clock): Queue {
  async function hide(receipt: Receipt, seconds: number): Promise<Receipt | undefined> {
    const { id, popReceipt } = receipt;
    const answer = await calls.runLeased((abortSignal) =>
      work.updateMessage(id, popReceipt, undefined, seconds, { abortSignal }),
    );
    return answer && { id, popReceipt: answer.popReceipt ?? '' };
  }

  async function remove({ id, popReceipt }: Receipt): Promise<boolean> {
    const answer = await calls.runLeased((abortSignal) => work.deleteMessage(id, popReceipt, { abortSignal }));
    return answer !== undefined;
  }

  return {
    async enqueue(message, delayMs) {
      const text = encodeMessage(message);
      const visibilityTimeout = delaySeconds(delayMs);
      await calls.run((abortSignal) =>
        work.sendMessage(text, { visibilityTimeout, messageTimeToLive: forever, abortSignal }),
      );
    },

    async receive(max, leaseMs) {
      checkBatch(max);
      const visibilityTimeout = leaseSeconds(leaseMs);
      const { receivedMessageItems } = await calls.run((abortSignal) =>
        work.receiveMessages({ numberOfMessages: max, visibilityTimeout, abortSignal }),
      );
      return receivedMessageItems.map(leaseOf);
    },

    async complete(lease) {
      const receipt = readReceipt(lease.receipt);
      return receipt !== undefined && (await remove(receipt));
    },

    async extend(lease, leaseMs) {
      const seconds = leaseSeconds(leaseMs);
      const receipt = readReceipt(lease.receipt);
      const held = receipt && (await hide(receipt, seconds));
      return held && { ...lease, receipt: writeReceipt(held) };
    },

    async release(lease, delayMs) {
      const seconds = delaySeconds(delayMs);
      const receipt = readReceipt(lease.receipt);
      return receipt !== undefined && (await hide(receipt, seconds)) !== undefined;
    },

    async bury(lease, reason) {
      const receipt = readReceipt(lease.receipt);
      // Only who holds the message may bury it, and must hold it until it is in the other queue.
      const held = receipt && (await hide(receipt, burialSeconds));
      if (!held) return false;
      const { message, attempt, enqueuedAt } = lease;
      const entry = { id: held.id, message, reason, attempts: attempt, enqueuedAt, buriedAt: clock() };
      await calls.run((abortSignal) =>
        poison.sendMessage(encodePoison(entry), { messageTimeToLive: forever, abortSignal }),
      );
      return remove(held);
    },
  };
}

function leaseOf({ messageId, popReceipt, messageText, dequeueCount, insertedOn }: DequeuedMessageItem): Lease {
  return {
    message: decodeMessage(messageText),
    attempt: dequeueCount,
    enqueuedAt: instantOf(insertedOn.getTime()),
    receipt: writeReceipt({ id: messageId, popReceipt }),
  };
}
