import { createHash } from 'node:crypto';
import type { Lease, Queue } from '../../ports/queue.ts';

const lookAgainMs = 60_000;
const maxLooks = 5;

/**
 * What this version does not understand. While two versions run beside each other it may be the newer one's, so it is
 * given back five times, a minute apart, before it is put aside.
 *
 * The looks are this process' own: how often the queue has given the message out says nothing, because the newer version
 * may have put it back many times on purpose, as it does with the steps of a ladder.
 */
export function createStrangeMessages(queue: Queue) {
  const looks = new Map<string, number>();

  /** Gives the message back, or puts it aside; tells which. */
  return async (lease: Lease): Promise<'givenBack' | 'buried'> => {
    const id = createHash('sha256')
      .update(`${lease.enqueuedAt} ${JSON.stringify(lease.message)}`)
      .digest('hex');
    const before = looks.get(id) ?? 0;
    if (before < maxLooks) {
      looks.set(id, before + 1);
      await queue.release(lease, lookAgainMs);
      return 'givenBack';
    }
    looks.delete(id);
    await queue.bury(lease, 'not a message this version knows');
    return 'buried';
  };
}
