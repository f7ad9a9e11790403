import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstant } from '../../src/domain/instant.ts';
import type { DeadLetters } from '../../src/ports/deadLetters.ts';
import type { Queue } from '../../src/ports/queue.ts';
import type { QueueSubject } from './subject.ts';

/** What the contract says of messages that were put aside. */
export function describeDeadLetters(makeQueue: () => Promise<QueueSubject>): void {
  describe('dead letters', () => {
    let subject: QueueSubject;
    let queue: Queue;
    let deadLetters: DeadLetters;

    beforeEach(async () => {
      subject = await makeQueue();
      queue = (await subject.connect()).port;
      deadLetters = await subject.deadLetters();
    });

    afterEach(async () => subject.dispose());

    async function bury(message: unknown, reason = 'broken'): Promise<void> {
      await queue.enqueue(message, 0);
      const [lease] = await queue.receive(1, 60_000);
      await queue.bury(lease ?? expect.fail('no message'), reason);
    }

    test('there are none at first', async () => {
      const letters = await deadLetters.list(32);

      expect(letters).toEqual([]);
    });

    test('a dead letter tells the message, the reason, the attempts and the times', async () => {
      await queue.enqueue({ kind: 'remind' }, 0);
      const [first] = await queue.receive(1, 60_000);
      await queue.release(first ?? expect.fail('no message'), 0);
      const [second] = await queue.receive(1, 60_000);
      await queue.bury(second ?? expect.fail('no message'), 'ikke å få til');

      const letters = await deadLetters.list(32);

      expect(letters).toEqual([
        {
          id: expect.stringMatching(/./),
          message: { kind: 'remind' },
          reason: 'ikke å få til',
          attempts: 2,
          enqueuedAt: first?.enqueuedAt,
          buriedAt: expect.any(String),
        },
      ]);
      expect(letters.every(({ buriedAt }) => isInstant(buriedAt))).toBe(true);
    });

    test('looking changes nothing', async () => {
      await bury('one');

      const looks = [await deadLetters.list(32), await deadLetters.list(32)];

      expect(looks[0]).toHaveLength(1);
      expect(looks[1]).toEqual(looks[0]);
    });

    test('no more are listed than asked for', async () => {
      for (const message of ['a', 'b', 'c']) await bury(message);

      expect(await deadLetters.list(2)).toHaveLength(2);
      expect(await deadLetters.list(3)).toHaveLength(3);
    });

    test('a revived message is received again as a new one, and is no longer among the dead', async () => {
      await bury('one');
      await bury('two');
      const letter = (await deadLetters.list(32)).find(({ message }) => message === 'one');

      const revived = await deadLetters.revive(letter?.id ?? '');

      expect(revived).toBe(true);
      const leases = await queue.receive(32, 60_000);
      expect(leases.map(({ message, attempt }) => [message, attempt])).toEqual([['one', 1]]);
      expect((await deadLetters.list(32)).map(({ message }) => message)).toEqual(['two']);
    });

    test('a discarded message is gone for good', async () => {
      await bury('one');
      await bury('two');
      const letter = (await deadLetters.list(32)).find(({ message }) => message === 'one');

      const discarded = await deadLetters.discard(letter?.id ?? '');

      expect(discarded).toBe(true);
      expect(await queue.receive(32, 60_000)).toEqual([]);
      expect((await deadLetters.list(32)).map(({ message }) => message)).toEqual(['two']);
    });

    test('an id that is not there does nothing', async () => {
      await bury('one');

      const tries = [await deadLetters.revive('unknown'), await deadLetters.discard('unknown')];

      expect(tries).toEqual([false, false]);
      expect(await deadLetters.list(32)).toHaveLength(1);
      expect(await queue.receive(1, 60_000)).toEqual([]);
    });

    test('the same letter is revived only once', async () => {
      await bury('one');
      const [letter] = await deadLetters.list(32);
      await deadLetters.revive(letter?.id ?? '');

      const again = await deadLetters.revive(letter?.id ?? '');

      expect(again).toBe(false);
      expect(await queue.receive(32, 60_000)).toHaveLength(1);
    });

    test('a message of the greatest size is kept whole, with the beginning of a long reason', async () => {
      const message = 'x'.repeat(47_998);

      await bury(message, 'Ærlig talt. '.repeat(1_000));

      const [letter] = await deadLetters.list(32);
      expect(letter?.message).toBe(message);
      expect(letter?.reason).toMatch(/^(?:Ærlig talt\. ){20}/);
    });

    test.for([0, 33, 1.5])('listing %d is refused', async (max) => {
      const listed = deadLetters.list(max);

      await expect(listed).rejects.toThrow(RangeError);
    });
  });
}
