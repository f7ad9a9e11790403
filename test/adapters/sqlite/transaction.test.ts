import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../src/adapters/sqlite/transaction.ts';

test('work that ends well is kept, and gives its result', () => {
  const connection = withTable();

  const result = inTransaction(connection, () => connection.prepare('INSERT INTO a VALUES (1)').run().changes);

  expect(result).toBe(1);
  expect(countOf(connection)).toBe(1);
});

test('work that fails leaves nothing behind, and gives its error', () => {
  const connection = withTable();

  const failing = () =>
    inTransaction(connection, () => {
      connection.exec('INSERT INTO a VALUES (1)');
      throw new Error('half-way');
    });

  expect(failing).toThrow('half-way');
  expect(connection.isTransaction).toBe(false);
  expect(countOf(connection)).toBe(0);
});

test('when SQLite has rolled back by itself, the error is still the one that made it do so', () => {
  const connection = withTable();

  const failing = () => inTransaction(connection, () => connection.exec('INSERT OR ROLLBACK INTO a VALUES (1), (1)'));

  expect(failing).toThrow('UNIQUE constraint failed');
  expect(countOf(connection)).toBe(0);
});

function withTable(): DatabaseSync {
  const connection = new DatabaseSync(':memory:');
  connection.exec('CREATE TABLE a (x UNIQUE)');
  return connection;
}

function countOf(connection: DatabaseSync): unknown {
  return connection.prepare('SELECT count(*) AS n FROM a').get()?.n;
}
