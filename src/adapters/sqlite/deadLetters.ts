import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeadLetter, DeadLetters } from '../../ports/deadLetters.ts';
import type { SqliteDatabase } from './database.ts';
import { integerOf, type Row, textOf } from './rows.ts';
import { translateErrors } from './translateErrors.ts';

const maxPage = 32;

/** What the queue in the same SQLite file has put aside. */
export function createSqliteDeadLetters(db: SqliteDatabase, clock: Clock): DeadLetters {
  const page = db.prepare(
    `SELECT CAST(seq AS TEXT) AS id, body, enqueued_at, attempts, reason, buried_at FROM dead_messages
     ORDER BY buried_at, seq LIMIT ?`,
  );
  const remove = db.prepare('DELETE FROM dead_messages WHERE CAST(seq AS TEXT) = ?');
  const enqueue = db.prepare(
    `INSERT INTO messages (body, enqueued_at, visible_at)
     SELECT body, ?1, ?1 FROM dead_messages WHERE CAST(seq AS TEXT) = ?2`,
  );

  return {
    async list(max) {
      if (!Number.isInteger(max) || max < 1 || max > maxPage) {
        throw new RangeError(`max must be 1 to ${maxPage}`);
      }
      return translateErrors(() => page.all(max)).map(letterOf);
    },

    async revive(id) {
      const now = epochOf(clock());
      return translateErrors(() =>
        db.transaction(() => {
          enqueue.run(now, id);
          return remove.run(id).changes === 1;
        }),
      );
    },

    async discard(id) {
      return translateErrors(() => remove.run(id)).changes === 1;
    },
  };
}

function letterOf(row: Row): DeadLetter {
  return {
    id: textOf(row, 'id'),
    message: JSON.parse(textOf(row, 'body')),
    reason: textOf(row, 'reason'),
    attempts: integerOf(row, 'attempts'),
    enqueuedAt: instantOf(integerOf(row, 'enqueued_at')),
    buriedAt: instantOf(integerOf(row, 'buried_at')),
  };
}
