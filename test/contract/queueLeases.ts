import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Lease, Queue } from '../../src/ports/queue.ts';
import { inTime, type Time } from './inTime.ts';
import type { QueueSubject } from './subject.ts';

const week = 7 * 24 * 60 * 60 * 1_000;

/** What the contract says of leases. */
export function describeLeases(makeQueue: () => Promise<QueueSubject>): void {
  describe('leases', () => {
    let subject: QueueSubject;
    let queue: Queue;
    let other: Queue;

    beforeEach(async () => {
      subject = await makeQueue();
      queue = (await subject.connect()).port;
      other = (await subject.connect()).port;
      await queue.enqueue('work', 0);
    });

    afterEach(async () => subject.dispose());

    test('a taken message is hidden from everyone until the lease ends', async () => {
      const { during, after } = await withWork(async ({ own, others, advance }, time) => {
        const sinceTaken = time.start();
        await take(own, time.of(3_000));

        const looks = [await own.receive(1, 1_000), await others.receive(1, 1_000)];
        if (sinceTaken() >= time.of(3_000)) return 'tooLate';
        await advance(time.of(3_000));
        return { during: looks, after: await others.receive(1, 1_000) };
      });

      expect(during).toEqual([[], []]);
      expect(after.map(({ message }) => message)).toEqual(['work']);
    });

    test('each taking counts one attempt, has its own receipt and tells the same time of enqueuing', async () => {
      const leases: Lease[] = [];
      for (let i = 0; i < 3; i += 1) {
        leases.push(await take(queue, 1_000));
        await subject.advance(1_000);
      }

      expect(leases.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
      expect(new Set(leases.map(({ receipt }) => receipt)).size).toBe(3);
      expect(new Set(leases.map(({ enqueuedAt }) => enqueuedAt)).size).toBe(1);
    });

    test('a completed message never comes back, and cannot be completed twice', async () => {
      const lease = await take(queue, 1_000);

      const first = await other.complete(lease);
      const second = await queue.complete(lease);
      await subject.advance(1_000);

      expect([first, second]).toEqual([true, false]);
      expect(await queue.receive(1, 1_000)).toEqual([]);
    });

    test('a lease that has ended is good until another has taken the message', async () => {
      const lease = await take(queue, 1_000);
      await subject.advance(1_000);

      const completed = await queue.complete(lease);

      expect(completed).toBe(true);
      expect(await queue.receive(1, 1_000)).toEqual([]);
    });

    test('a lost lease can do nothing, and the other taker keeps the message', async () => {
      const lost = await take(queue, 1_000);
      await subject.advance(1_000);
      const held = await take(other, 60_000);

      const tries = [
        await queue.complete(lost),
        await queue.extend(lost, 1_000),
        await queue.release(lost, 0),
        await queue.bury(lost, 'too slow'),
      ];

      expect(tries).toEqual([false, undefined, false, false]);
      expect(await (await subject.deadLetters()).list(32)).toEqual([]);
      expect(await queue.receive(1, 1_000)).toEqual([]);
      expect(await other.complete(held)).toBe(true);
    });

    test('an extended lease hides the message for the new time, from now', async () => {
      const { lease, extended, during, after } = await withWork(async ({ own, others, advance }, time) => {
        const taken = await take(own, time.of(3_000));
        await advance(time.of(2_000));

        const sinceExtended = time.start();
        const longer = await own.extend(taken, time.of(3_000));
        await advance(time.of(2_000));
        const look = await others.receive(1, 1_000);
        if (sinceExtended() >= time.of(3_000)) return 'tooLate';
        await advance(time.of(1_000));
        return { lease: taken, extended: longer, during: look, after: await others.receive(1, 1_000) };
      });

      expect(extended).toEqual({ ...lease, receipt: extended?.receipt });
      expect(during).toEqual([]);
      expect(after.map(({ attempt }) => attempt)).toEqual([2]);
    });

    test('extending can also shorten the lease', async () => {
      const lease = await take(queue, 60_000);

      await queue.extend(lease, 1_000);
      await subject.advance(1_000);

      expect((await other.receive(1, 1_000)).map(({ message }) => message)).toEqual(['work']);
    });

    test('after extending, the new lease counts and the old one does not', async () => {
      const old = await take(queue, 3_000);
      const extended = await queue.extend(old, 3_000);

      const withOld = await queue.complete(old);
      const withNew = await queue.complete(extended ?? old);

      expect([withOld, withNew]).toEqual([false, true]);
    });

    test('a released message is visible after the delay and not before', async () => {
      const { released, before, after } = await withWork(async ({ own, others, advance }, time) => {
        const lease = await take(own, 60_000);

        const sinceReleased = time.start();
        const isReleased = await own.release(lease, time.of(2_000));
        const early = await others.receive(1, 1_000);
        if (sinceReleased() >= time.of(2_000)) return 'tooLate';
        await advance(time.of(2_000));
        return { released: isReleased, before: early, after: await others.receive(1, 1_000) };
      });

      expect(released).toBe(true);
      expect(before).toEqual([]);
      expect(after.map(({ message, attempt }) => [message, attempt])).toEqual([['work', 2]]);
    });

    test('a message released without delay is visible at once, and its lease is over', async () => {
      const lease = await take(queue, 60_000);
      await queue.release(lease, 0);

      const tries = [await queue.complete(lease), await queue.release(lease, 0), await queue.extend(lease, 1_000)];

      expect(tries).toEqual([false, false, undefined]);
      expect((await other.receive(1, 1_000)).map(({ message }) => message)).toEqual(['work']);
    });

    test('a buried message is kept aside with the reason and never comes back', async () => {
      const lease = await take(queue, 1_000);

      const first = await queue.bury(lease, 'kan ikke leses: «Å»');
      const second = await queue.bury(lease, 'once more');
      await subject.advance(1_000);

      expect([first, second]).toEqual([true, false]);
      const letters = await (await subject.deadLetters()).list(32);
      expect(letters.map(({ message, reason }) => [message, reason])).toEqual([['work', 'kan ikke leses: «Å»']]);
      expect(await queue.receive(1, 1_000)).toEqual([]);
    });

    test('a made-up receipt can do nothing', async () => {
      const lease = await take(queue, 60_000);
      const madeUp = { ...lease, receipt: `${lease.receipt}x` };

      const completed = await queue.complete(madeUp);

      expect(completed).toBe(false);
      expect(await queue.complete(lease)).toBe(true);
    });

    test.for([week + 1, -1, Number.NaN])(
      'a release delayed by %d ms is refused and changes nothing',
      async (delayMs) => {
        const lease = await take(queue, 60_000);

        const released = queue.release(lease, delayMs);

        await expect(released).rejects.toThrow(RangeError);
        expect(await queue.complete(lease)).toBe(true);
      },
    );

    test.for([0, -1, week + 1, Number.NaN])('a lease of %d ms is refused and changes nothing', async (leaseMs) => {
      const taken = queue.receive(1, leaseMs);

      await expect(taken).rejects.toThrow(RangeError);
      expect((await take(queue, 60_000)).attempt).toBe(1);
    });

    /** One message, in view of two connections. */
    function withWork<Seen>(scenario: (work: Work, time: Time) => Promise<Seen | 'tooLate'>): Promise<Seen> {
      return inTime(makeQueue, async (working, time) => {
        const [own, others] = [(await working.connect()).port, (await working.connect()).port];
        await own.enqueue('work', 0);
        return scenario({ own, others, advance: working.advance }, time);
      });
    }
  });
}

interface Work {
  readonly own: Queue;
  readonly others: Queue;
  readonly advance: QueueSubject['advance'];
}

async function take(queue: Queue, leaseMs: number): Promise<Lease> {
  const [lease] = await queue.receive(1, leaseMs);
  if (lease === undefined) {
    throw new Error('There was no message to take');
  }
  return lease;
}
