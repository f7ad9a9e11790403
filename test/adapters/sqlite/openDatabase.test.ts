import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { DatabaseUnusable, type UnusableReason } from '../../../src/adapters/sqlite/databaseUnusable.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { openForTest, tempFolder } from './tempFolder.ts';

const opener = fileURLToPath(new URL('./openOnSignal.ts', import.meta.url));

test('a missing file is created with its folders, readable by the owner only', () => {
  const file = join(tempFolder(), 'a', 'b', 'data.db');

  openForTest(file);

  expect(['', '-wal', '-shm'].map((suffix) => statSync(file + suffix).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
});

test('an empty file becomes a database', async () => {
  const file = join(tempFolder(), 'data.db');
  writeFileSync(file, '');

  const store = createSqliteStore(openForTest(file));

  expect(await store.list('p', { prefix: '', limit: 1 })).toEqual([]);
});

test('a name that SQLite would take for memory is a file like any other', () => {
  const folder = tempFolder();
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));

  openForTest(':memory:');

  expect(statSync(join(folder, ':memory:')).size).toBeGreaterThan(0);
});

test('commits go to a write-ahead log and are forced to the disk', () => {
  const db = openForTest(join(tempFolder(), 'data.db'));

  const settings = ['journal_mode', 'synchronous', 'busy_timeout'].map((name) => db.prepare(`PRAGMA ${name}`).get());

  expect(settings.map((row) => Object.values(row ?? {})[0])).toEqual(['wal', 2, 5_000]);
});

test('closing twice does nothing the second time', () => {
  const db = openForTest(join(tempFolder(), 'data.db'));
  db.close();

  expect(() => db.close()).not.toThrow();
});

test('a file that is not a database is refused and left as it is', () => {
  const file = join(tempFolder(), 'data.db');
  const content = 'Saksframlegg 71/20\n'.repeat(500);
  writeFileSync(file, content);

  const reason = reasonOf(file);

  expect(reason).toBe('notADatabase');
  expect(readFileSync(file, 'utf8')).toBe(content);
});

test('a damaged database is refused', async () => {
  const file = await databaseWithDocuments();
  const content = readFileSync(file);
  content.fill(0xa5, 8_192, 40_960);
  writeFileSync(file, content);

  expect(reasonOf(file)).toBe('corrupt');
});

test('a database cut short is refused', async () => {
  const file = await databaseWithDocuments();
  truncateSync(file, 20_480);

  expect(reasonOf(file)).toBe('corrupt');
});

test('the database of another program is refused and left as it is', () => {
  const file = join(tempFolder(), 'data.db');
  change(file, 'CREATE TABLE theirs (a)');
  const content = readFileSync(file);

  const reason = reasonOf(file);

  expect(reason).toBe('foreign');
  expect(readFileSync(file).equals(content)).toBe(true);
});

test('a database with a newer schema is refused, and works again for the version that knows it', async () => {
  const file = await databaseWithDocuments();
  change(file, 'PRAGMA user_version = 1000');

  const reason = reasonOf(file);

  expect(reason).toBe('newerSchema');
  change(file, 'PRAGMA user_version = 1');
  expect(await createSqliteStore(openForTest(file)).read('p', 'id 7')).toBeDefined();
});

test('a folder that cannot be written is refused', () => {
  const folder = tempFolder();
  chmodSync(folder, 0o555);

  const reason = asOrdinaryUser(() => reasonOf(join(folder, 'data.db')));

  expect(reason).toBe('notWritable');
});

test('a database file that cannot be written is refused', async () => {
  const file = await databaseWithDocuments();
  chmodSync(join(file, '..'), 0o777);
  chmodSync(file, 0o444);

  expect(asOrdinaryUser(() => reasonOf(file))).toBe('notWritable');
});

test('a database in a folder where no log can be written is refused', async () => {
  const file = await databaseWithDocuments();
  chmodSync(file, 0o666);
  chmodSync(join(file, '..'), 0o555);

  expect(asOrdinaryUser(() => reasonOf(file))).toBe('notWritable');
});

test('a path that is a folder, or leads through a file, is refused', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder'));

  expect(reasonOf(join(folder, 'folder'))).toBe('notWritable');
  expect(reasonOf(join(folder, 'file', 'data.db'))).toBe('notWritable');
});

test('a database that another keeps locked is refused after the wait', async () => {
  const file = await databaseWithDocuments();
  const other = openForTest(file);

  const reason = other.transaction(() => reasonOf(file, 30));

  expect(reason).toBe('locked');
});

test('a new file that another does not let go of is refused after the wait', () => {
  const file = join(tempFolder(), 'data.db');
  const holder = new DatabaseSync(file);
  onTestFinished(() => holder.close());
  holder.exec('BEGIN IMMEDIATE');

  expect(reasonOf(file, 30)).toBe('locked');
});

test('a new file that another is about to fill is waited for', async () => {
  const file = join(tempFolder(), 'data.db');
  const holder = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const connection = new (require('node:sqlite').DatabaseSync)(workerData);
     connection.exec('BEGIN IMMEDIATE');
     parentPort.postMessage('locked');
     setTimeout(() => connection.close(), 300);`,
    { eval: true, workerData: file },
  );
  await once(holder, 'message');

  const reason = reasonOf(file, 20_000);

  expect(reason).toBeUndefined();
});

test('processes that start together on a new file all open it', async () => {
  const file = join(tempFolder(), 'data.db');
  const children = Array.from({ length: 4 }, () => fork(opener, [file], { execArgv: [] }));
  await Promise.all(children.map((child) => once(child, 'message')));

  const answers = children.map((child) => once(child, 'message'));
  for (const child of children) {
    child.send('go');
  }

  expect((await Promise.all(answers)).flat().filter((answer) => typeof answer === 'string')).toEqual(
    children.map(() => 'opened'),
  );
});

function reasonOf(file: string, busyTimeoutMs = 1_000): UnusableReason | undefined {
  try {
    openDatabase(file, { busyTimeoutMs }).close();
    return undefined;
  } catch (error) {
    if (error instanceof DatabaseUnusable) {
      return error.reason;
    }
    throw error;
  }
}

async function databaseWithDocuments(): Promise<string> {
  const file = join(tempFolder(), 'data.db');
  const db = openDatabase(file);
  const store = createSqliteStore(db);
  for (let i = 0; i < 50; i += 1) {
    await store.create('p', `id ${i}`, { text: 'x'.repeat(1_000) });
  }
  db.close();
  return file;
}

function change(file: string, sql: string): void {
  const connection = new DatabaseSync(file);
  connection.exec(sql);
  connection.close();
}

/** Root may write everywhere: where the tests run as root, does the work as nobody. */
function asOrdinaryUser<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) {
    return work();
  }
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
