import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstant } from '../../src/domain/instant.ts';
import type { Lease, Queue } from '../../src/ports/queue.ts';
import { describeDeadLetters } from './deadLetters.ts';
import { inTime } from './inTime.ts';
import { describeLeases } from './queueLeases.ts';
import { race } from './race.ts';
import type { QueueSubject } from './subject.ts';

const week = 7 * 24 * 60 * 60 * 1_000;
const minute = 60_000;

/** The contract of `Queue`, for Vitest. The subject is new for each test and disposed of after it. */
export function describeQueue(name: string, makeQueue: () => Promise<QueueSubject>): void {
  describe(name, () => {
    describeMessages(makeQueue);
    describeLeases(makeQueue);
    describeDeadLetters(makeQueue);
  });
}

function describeMessages(makeQueue: () => Promise<QueueSubject>): void {
  describe('messages', () => {
    let subject: QueueSubject;
    let queue: Queue;

    beforeEach(async () => {
      subject = await makeQueue();
      queue = (await subject.connect()).port;
    });

    afterEach(async () => subject.dispose());

    test('an empty queue gives nothing', async () => {
      const leases = await queue.receive(32, minute);

      expect(leases).toEqual([]);
    });

    test('a message is received as it was sent, for the first time', async () => {
      const message = {
        kind: 'remind',
        text: 'Ærlig «talt» 😀 \u0000\u0007\u2028 <&>',
        list: [1, null, { deep: true }],
      };

      await queue.enqueue(message, 0);

      const leases = await queue.receive(1, minute);
      expect(leases).toEqual([
        { message, attempt: 1, enqueuedAt: expect.any(String), receipt: expect.stringMatching(/./) },
      ]);
      expect(leases.every(({ enqueuedAt }) => isInstant(enqueuedAt))).toBe(true);
    });

    test('what the caller does with a message afterwards does not change it', async () => {
      const message = { list: ['first'] };

      const sent = queue.enqueue(message, 0);
      message.list.push('second');
      await sent;

      expect(messagesOf(await queue.receive(1, minute))).toEqual([{ list: ['first'] }]);
    });

    test('equal messages are messages of their own', async () => {
      await queue.enqueue('same', 0);
      await queue.enqueue('same', 0);

      expect(messagesOf(await takeAll(queue))).toEqual(['same', 'same']);
    });

    test('a delayed message becomes visible after the delay and not before', async () => {
      const { before, after } = await inTime(makeQueue, async (late, time) => {
        const { port } = await late.connect();
        const sinceSent = time.start();
        await port.enqueue('late', time.of(3_000));

        const early = await port.receive(1, minute);
        if (sinceSent() >= time.of(3_000)) return 'tooLate';
        await late.advance(time.of(3_000));
        return { before: early, after: await port.receive(1, minute) };
      });

      expect(before).toEqual([]);
      expect(messagesOf(after)).toEqual(['late']);
    });

    test('a delay of 7 days is accepted and hides the message', async () => {
      await queue.enqueue('later', week);
      await queue.enqueue('now', 0);

      expect(messagesOf(await takeAll(queue))).toEqual(['now']);
    });

    test.for([week + 1, -1, Number.NaN, Number.POSITIVE_INFINITY])('a delay of %d ms is refused', async (delayMs) => {
      const sent = queue.enqueue('never', delayMs);

      await expect(sent).rejects.toThrow(RangeError);
      expect(await queue.receive(1, minute)).toEqual([]);
    });

    test('a delay with a fraction of a millisecond is accepted', async () => {
      await queue.enqueue('jitter', 0.5);
      await subject.advance(1_000);

      expect(messagesOf(await takeAll(queue))).toEqual(['jitter']);
    });

    test('a message of 48 000 bytes is accepted', async () => {
      const message = 'x'.repeat(47_998);

      await queue.enqueue(message, 0);

      expect(messagesOf(await takeAll(queue))).toEqual([message]);
    });

    test('a message of more than 48 KB, counted in UTF-8, is refused', async () => {
      const sent = queue.enqueue(`${'ø'.repeat(24_575)}x`, 0);

      await expect(sent).rejects.toThrow(RangeError);
      expect(await queue.receive(1, minute)).toEqual([]);
    });

    test('a message that is not JSON is refused', async () => {
      const sent = queue.enqueue(undefined, 0);

      await expect(sent).rejects.toThrow(RangeError);
    });

    test('no more messages are taken than asked for, and in the end all of them, once', async () => {
      const sent = Array.from({ length: 70 }, (_, i) => i);
      for (const message of sent) {
        await queue.enqueue(message, 0);
      }

      const first = await queue.receive(5, minute);
      const rest = await takeAll(queue);

      expect(first.length).toBeLessThanOrEqual(5);
      expect(new Set([...first, ...rest].map(({ message }) => message))).toEqual(new Set(sent));
      expect(first.length + rest.length).toBe(70);
      expect(new Set([...first, ...rest].map(({ receipt }) => receipt)).size).toBe(70);
    });

    test.for([0, -1, 33, 1.5, Number.NaN])('taking %d messages is refused', async (max) => {
      const taken = queue.receive(max, minute);

      await expect(taken).rejects.toThrow(RangeError);
    });

    test('confirmed messages are there after everyone has gone and come back', async () => {
      const before = await subject.connect();
      await before.port.enqueue('kept', 0);
      await before.port.enqueue('done', 0);
      for (const lease of await takeAll(before.port)) {
        await (lease.message === 'done' ? before.port.complete(lease) : before.port.release(lease, 0));
      }
      await before.close();

      const after = await subject.connect();

      const leases = await takeAll(after.port);
      expect(leases.map(({ message, attempt }) => [message, attempt])).toEqual([['kept', 2]]);
    });

    test('of many who take at once on two connections, no two get the same message', async () => {
      const other = (await subject.connect()).port;
      const sent = Array.from({ length: 40 }, (_, i) => i);
      for (const message of sent) {
        await queue.enqueue(message, 0);
      }

      const takings = await Promise.all([queue, other, queue, other].map((taker) => taker.receive(5, minute)));

      const taken = [...takings.flat(), ...(await takeAll(queue))];
      expect(taken.map(({ message }) => Number(message)).sort((a, b) => a - b)).toEqual(sent);
    });

    test('of two processes that take everything, no two get the same message and none is left', async () => {
      const sent = Array.from({ length: 200 }, (_, i) => `message ${i}`);
      for (const message of sent) {
        await queue.enqueue(message, 0);
      }

      const taken = await race(subject.remote, [{ kind: 'takeAll' }, { kind: 'takeAll' }]);

      expect(taken.flat().sort()).toEqual([...sent].sort());
      expect(await queue.receive(32, minute)).toEqual([]);
    });
  });
}

async function takeAll(queue: Queue): Promise<readonly Lease[]> {
  const taken: Lease[] = [];
  for (;;) {
    const leases = await queue.receive(32, minute);
    if (leases.length === 0) {
      return taken;
    }
    taken.push(...leases);
  }
}

function messagesOf(leases: readonly Lease[]): readonly unknown[] {
  return leases.map(({ message }) => message);
}
