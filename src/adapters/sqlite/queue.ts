import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import { encodeJson } from '../../ports/json.ts';
import type { Lease, Queue } from '../../ports/queue.ts';
import type { SqliteDatabase } from './database.ts';
import { integerOf, type Row, textOf } from './rows.ts';
import { translateErrors, translateRejections } from './translateErrors.ts';

const maxMessageBytes = 48_000;
const maxBatch = 32;
const maxDelayMs = 7 * 24 * 60 * 60 * 1_000;

/**
 * The queue in a SQLite file, safe among any number of processes on the same machine. A lease that has ended is good
 * for as long as nobody else has taken the message. Throws `RangeError` for sizes and times the port does not allow.
 */
export function createSqliteQueue(db: SqliteDatabase, clock: Clock): Queue {
  const insert = db.prepare('INSERT INTO messages (body, enqueued_at, visible_at) VALUES (?, ?, ?)');
  const take = db.prepare(
    `UPDATE messages SET visible_at = ?, attempts = attempts + 1, receipt = lower(hex(randomblob(16)))
     WHERE seq IN (SELECT seq FROM messages WHERE visible_at <= ? ORDER BY visible_at LIMIT ?)
     RETURNING body, attempts, enqueued_at, receipt`,
  );
  const hide = db.prepare('UPDATE messages SET visible_at = ?, receipt = ? WHERE receipt = ?');
  const remove = db.prepare('DELETE FROM messages WHERE receipt = ?');
  const keepDead = db.prepare(
    `INSERT INTO dead_messages (body, enqueued_at, attempts, reason, buried_at)
     SELECT body, enqueued_at, attempts, ?, ? FROM messages WHERE receipt = ?`,
  );

  const now = () => epochOf(clock());

  return {
    async enqueue(message, delayMs) {
      const json = encodeJson(message, maxMessageBytes);
      const enqueuedAt = now();
      const visibleAt = enqueuedAt + wholeDelay(delayMs);
      await translateRejections(db.write(() => insert.run(json, enqueuedAt, visibleAt)));
    },

    async receive(max, leaseMs) {
      checkBatch(max);
      const takenAt = now();
      const visibleAt = takenAt + wholeLease(leaseMs);
      return translateErrors(() => take.all(visibleAt, takenAt, max)).map(leaseOf);
    },

    async complete(lease) {
      return (await translateRejections(db.write(() => remove.run(lease.receipt)))).changes === 1;
    },

    async extend(lease, leaseMs) {
      const visibleAt = now() + wholeLease(leaseMs);
      const receipt = crypto.randomUUID();
      const { changes } = await translateRejections(db.write(() => hide.run(visibleAt, receipt, lease.receipt)));
      return changes === 1 ? { ...lease, receipt } : undefined;
    },

    async release(lease, delayMs) {
      const visibleAt = now() + wholeDelay(delayMs);
      return (await translateRejections(db.write(() => hide.run(visibleAt, null, lease.receipt)))).changes === 1;
    },

    async bury(lease, reason) {
      const buriedAt = now();
      return translateErrors(() =>
        db.transaction(() => {
          keepDead.run(reason, buriedAt, lease.receipt);
          return remove.run(lease.receipt).changes === 1;
        }),
      );
    },
  };
}

function checkBatch(max: number): void {
  if (!Number.isInteger(max) || max < 1 || max > maxBatch) {
    throw new RangeError(`max must be 1 to ${maxBatch}`);
  }
}

function wholeDelay(delayMs: number): number {
  if (!(delayMs >= 0 && delayMs <= maxDelayMs)) {
    throw new RangeError('delayMs must be 0 to 7 days');
  }
  return Math.ceil(delayMs);
}

function wholeLease(leaseMs: number): number {
  if (!(leaseMs > 0 && leaseMs <= maxDelayMs)) {
    throw new RangeError('leaseMs must be more than 0 and at most 7 days');
  }
  return Math.ceil(leaseMs);
}

function leaseOf(row: Row): Lease {
  return {
    message: JSON.parse(textOf(row, 'body')),
    attempt: integerOf(row, 'attempts'),
    enqueuedAt: instantOf(integerOf(row, 'enqueued_at')),
    receipt: textOf(row, 'receipt'),
  };
}
