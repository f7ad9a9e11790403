import { randomUUID } from 'node:crypto';
import { QueueClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createCalls } from '../../../src/adapters/queue/calls.ts';
import { checkQueues } from '../../../src/adapters/queue/checkQueues.ts';
import { type OpenQueue, openAzureQueue } from '../../../src/adapters/queue/open.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { type Azurite, startAzurite } from '../../support/azurite/start.ts';

let azurite: Azurite;
let queueName: string;

beforeAll(async () => {
  azurite = await startAzurite();
});

afterAll(() => azurite.stop());

beforeEach(() => {
  queueName = `test-${randomUUID()}`;
});

async function open(key = azurite.key): Promise<OpenQueue> {
  const opened = await openAzureQueue({
    url: azurite.url,
    queueName,
    poisonQueueName: `${queueName}-poison`,
    credential: { kind: 'sharedKey', account: azurite.account, key },
    clock: () => instantOf(Date.now()),
  });
  onTestFinished(() => opened.close());
  return opened;
}

function clientOf(name: string): QueueClient {
  const credential = new StorageSharedKeyCredential(azurite.account, azurite.key);
  return new QueueClient(`${azurite.url}/${name}`, credential);
}

describe('opening', () => {
  test('creates both queues in an emulator, and opens them again', async () => {
    await open();

    await open();

    expect(await clientOf(queueName).exists()).toBe(true);
    expect(await clientOf(`${queueName}-poison`).exists()).toBe(true);
  });

  test('where nothing may be created says which queue is missing, and creates nothing', async () => {
    const [work, poison] = [clientOf(queueName), clientOf(`${queueName}-poison`)];
    await work.create();

    const checked = checkQueues({ work, poison }, createCalls(5_000), { mayCreate: false });

    await expect(checked).rejects.toMatchObject({ reason: 'missing', message: expect.stringContaining('-poison') });
    expect(await poison.exists()).toBe(false);
  });

  test('with a wrong key is denied', async () => {
    const opened = open(Buffer.from('another key').toString('base64'));

    await expect(opened).rejects.toMatchObject({ name: 'QueueUnusable', reason: 'denied' });
  });
});

describe('text that others put on the queue', () => {
  test.for(['plain text', '{"kind":"refresh"}', 'x'.repeat(65_000)])('is received as it is', async (text) => {
    const { queue } = await open();
    await clientOf(queueName).sendMessage(text);

    const leases = await queue.receive(32, 60_000);

    expect(leases.map(({ message }) => message)).toEqual([text]);
  });

  test('can be buried, the beginning of it when it is too long, and be revived', async () => {
    const { queue, deadLetters } = await open();
    await clientOf(queueName).sendMessage('\u{1F600}'.repeat(16_000));
    const [lease] = await queue.receive(1, 60_000);

    await queue.bury(lease ?? expect.fail('no message'), 'foreign');

    const [letter] = await deadLetters.list(1);
    expect(letter?.message).toMatch(/^"\u{1F600}{5000}/u);
    expect(await deadLetters.revive(letter?.id ?? '')).toBe(true);
    expect((await queue.receive(1, 60_000)).map(({ message }) => message)).toEqual([letter?.message]);
  });

  test('on the poison queue is listed too, and can be discarded', async () => {
    const { deadLetters } = await open();
    await clientOf(`${queueName}-poison`).sendMessage('by hand');

    const letters = await deadLetters.list(32);

    expect(letters.map(({ message, attempts }) => [message, attempts])).toEqual([['by hand', 0]]);
    expect(await deadLetters.discard(letters[0]?.id ?? '')).toBe(true);
    expect(await deadLetters.list(32)).toEqual([]);
  });
});

describe('a crash between the poison queue and the queue', () => {
  async function buryTwice({ queue }: OpenQueue): Promise<void> {
    await queue.enqueue('work', 0);
    const [lease] = await queue.receive(1, 60_000);
    await queue.bury(lease ?? expect.fail('no message'), 'first');
    const poison = clientOf(`${queueName}-poison`);
    const { peekedMessageItems } = await poison.peekMessages();
    await poison.sendMessage(peekedMessageItems[0]?.messageText ?? '');
  }

  test('leaves two entries with the same id, which are revived as one', async () => {
    const opened = await open();
    await buryTwice(opened);
    const ids = (await opened.deadLetters.list(32)).map(({ id }) => id);

    const revived = await opened.deadLetters.revive(ids[0] ?? '');

    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
    expect(revived).toBe(true);
    expect(await opened.queue.receive(32, 60_000)).toHaveLength(1);
    expect(await opened.deadLetters.list(32)).toEqual([]);
  });

  test('leaves two entries, which are discarded together', async () => {
    const opened = await open();
    await buryTwice(opened);
    const [letter] = await opened.deadLetters.list(1);

    await opened.deadLetters.discard(letter?.id ?? '');

    expect(await opened.deadLetters.list(32)).toEqual([]);
  });
});

test('a dead letter beyond the first page is found', async () => {
  const { queue, deadLetters } = await open();
  for (let i = 0; i < 40; i += 1) await queue.enqueue(i, 0);
  for (const max of [32, 8]) {
    for (const lease of await queue.receive(max, 60_000)) await queue.bury(lease, 'r');
  }
  const poison = clientOf(`${queueName}-poison`);
  const hidden = await poison.receiveMessages({ numberOfMessages: 32, visibilityTimeout: 60 });
  const [last] = await deadLetters.list(1);
  for (const { messageId, popReceipt } of hidden.receivedMessageItems) {
    await poison.updateMessage(messageId, popReceipt, undefined, 0);
  }

  const revived = await deadLetters.revive(last?.id ?? '');

  expect(revived).toBe(true);
  expect((await queue.receive(32, 60_000)).map(({ message }) => message)).toEqual([last?.message]);
  expect((await poison.getProperties()).approximateMessagesCount).toBe(39);
  expect(await deadLetters.list(32)).toHaveLength(32);
});
