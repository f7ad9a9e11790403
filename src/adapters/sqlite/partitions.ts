import type { Partitions } from '../../ports/partitions.ts';
import type { SqliteDatabase } from './database.ts';
import { textOf } from './rows.ts';
import { translateErrors } from './translateErrors.ts';

/** The partitions of the document store in the same SQLite file. */
export function createSqlitePartitions(db: SqliteDatabase): Partitions {
  const select = db.prepare('SELECT DISTINCT pk FROM documents ORDER BY pk');
  return {
    partitions: async () => translateErrors(() => select.all()).map((row) => textOf(row, 'pk')),
  };
}
