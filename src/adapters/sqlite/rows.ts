import type { SQLOutputValue } from 'node:sqlite';

/** A row as `node:sqlite` gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The text in a column of the row. Throws `TypeError` when it is not text: the SQL and the code disagree. */
export function textOf(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') {
    throw new TypeError(`Column ${column} is not text`);
  }
  return value;
}

/** The whole number in a column of the row. Throws `TypeError` as {@link textOf}. */
export function integerOf(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') {
    throw new TypeError(`Column ${column} is not a number`);
  }
  return value;
}
