import type { DequeuedMessageItem, PeekedMessageItem } from '@azure/storage-queue';
import { epochOf, instantOf } from '../../domain/instant.ts';
import type { DeadLetter, DeadLetters } from '../../ports/deadLetters.ts';
import type { Queue } from '../../ports/queue.ts';
import type { QueuePair } from './azureQueue.ts';
import type { Calls } from './calls.ts';
import { checkBatch } from './limits.ts';
import { decodeMessage } from './messageText.ts';
import { decodePoison } from './poisonEntry.ts';

const page = 32;
const scanSeconds = 300;

/**
 * What is on the poison queue. Reviving and discarding go through all of it and hide its entries from others
 * meanwhile, at most 5 minutes should the program be killed; entries with the same id go together.
 */
export function createAzureDeadLetters({ poison }: Pick<QueuePair, 'poison'>, queue: Queue, calls: Calls): DeadLetters {
  async function scan(onEach: (item: DequeuedMessageItem) => Promise<void>): Promise<void> {
    for (;;) {
      const { receivedMessageItems: items } = await calls.run((abortSignal) =>
        poison.receiveMessages({ numberOfMessages: page, visibilityTimeout: scanSeconds, abortSignal }),
      );
      if (items.length === 0) return;
      for (const item of items) await onEach(item);
    }
  }

  async function giveBack({ messageId, popReceipt }: DequeuedMessageItem): Promise<void> {
    await calls.runLeased((abortSignal) => poison.updateMessage(messageId, popReceipt, undefined, 0, { abortSignal }));
  }

  async function takeAway(id: string, first: (letter: DeadLetter) => Promise<void>): Promise<boolean> {
    const others: DequeuedMessageItem[] = [];
    let found = false;
    try {
      await scan(async (item) => {
        const letter = letterOf(item);
        if (letter.id !== id) {
          others.push(item);
          return;
        }
        if (!found) await first(letter);
        found = true;
        const { messageId, popReceipt } = item;
        await calls.runLeased((abortSignal) => poison.deleteMessage(messageId, popReceipt, { abortSignal }));
      });
    } finally {
      for (const item of others) await giveBack(item);
    }
    return found;
  }

  return {
    async list(max) {
      checkBatch(max);
      const { peekedMessageItems } = await calls.run((abortSignal) =>
        poison.peekMessages({ numberOfMessages: max, abortSignal }),
      );
      return peekedMessageItems.map(letterOf).toSorted((a, b) => epochOf(a.buriedAt) - epochOf(b.buriedAt));
    },
    revive: (id) => takeAway(id, ({ message }) => queue.enqueue(message, 0)),
    discard: (id) => takeAway(id, async () => undefined),
  };
}

function letterOf(item: PeekedMessageItem): DeadLetter {
  return decodePoison(item.messageText) ?? foreignLetter(item);
}

function foreignLetter({ messageId, messageText, dequeueCount, insertedOn }: PeekedMessageItem): DeadLetter {
  const insertedAt = instantOf(insertedOn.getTime());
  return {
    id: messageId,
    message: decodeMessage(messageText),
    reason: 'put on the poison queue by another program',
    attempts: dequeueCount,
    enqueuedAt: insertedAt,
    buriedAt: insertedAt,
  };
}
