import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { DatabaseUnusable } from '../../../src/adapters/sqlite/databaseUnusable.ts';
import { migrate, migrations } from '../../../src/adapters/sqlite/migrations.ts';

const first = 'CREATE TABLE a (x); INSERT INTO a VALUES (1)';
const second = 'ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1';

test('an empty database gets every step and counts them', () => {
  const connection = new DatabaseSync(':memory:');

  migrate(connection, [first, second]);

  expect(rowsOf(connection)).toEqual([{ x: 1, y: 2 }]);
  expect(versionOf(connection)).toBe(2);
});

test('a database at an older version gets only the steps it lacks and keeps its content', () => {
  const connection = new DatabaseSync(':memory:');
  migrate(connection, [first]);
  connection.exec('INSERT INTO a VALUES (5)');

  migrate(connection, [first, second]);

  expect(rowsOf(connection)).toEqual([
    { x: 1, y: 2 },
    { x: 5, y: 6 },
  ]);
});

test('a database that is up to date is left alone', () => {
  const connection = new DatabaseSync(':memory:');
  migrate(connection, [first]);

  migrate(connection, [first]);

  expect(rowsOf(connection)).toEqual([{ x: 1 }]);
});

test('when a step fails, nothing has been changed', () => {
  const connection = new DatabaseSync(':memory:');
  migrate(connection, [first]);

  const failing = () => migrate(connection, [first, second, 'INSERT INTO missing VALUES (1)']);

  expect(failing).toThrow(/missing/);
  expect(rowsOf(connection)).toEqual([{ x: 1 }]);
  expect(versionOf(connection)).toBe(1);
});

test('a newer database is refused', () => {
  const connection = new DatabaseSync(':memory:');
  migrate(connection, [first, second]);

  expect(() => migrate(connection, [first])).toThrow(DatabaseUnusable);
});

test('our own steps lead from an empty database to tables that pass SQLite’s checks', () => {
  const connection = new DatabaseSync(':memory:');

  migrate(connection);

  expect(versionOf(connection)).toBe(migrations.length);
  expect(connection.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
});

function rowsOf(connection: DatabaseSync) {
  return connection.prepare('SELECT * FROM a').all();
}

function versionOf(connection: DatabaseSync) {
  return connection.prepare('PRAGMA user_version').get()?.user_version;
}
