import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../src/adapters/sqlite/database.ts';
import { createSqliteDeadLetters } from '../../src/adapters/sqlite/deadLetters.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from '../../src/adapters/sqlite/queue.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import type { Queue } from '../../src/ports/queue.ts';
import type { Connection, Implementation, QueueSubject, Subject } from './subject.ts';

const start = Date.UTC(2020, 0, 1);

/** The SQLite document store, in a folder of its own that is removed afterwards. */
export const sqliteStore: Implementation<Subject<DocumentStore>> = {
  name: 'SQLite',
  async make() {
    const home = await makeHome();
    return {
      remote: { module: import.meta.url, location: home.file },
      connect: async () => home.track(await connectStore(home.file)),
      dispose: home.dispose,
    };
  },
};

/** The SQLite queue, with a clock that only the test moves. */
export const sqliteQueue: Implementation<QueueSubject> = {
  name: 'SQLite',
  async make() {
    const home = await makeHome();
    let now = start;
    const clock = () => instantOf(now);
    return {
      remote: { module: import.meta.url, location: home.file },
      connect: async () => home.track(queueConnection(home.file, clock)),
      async advance(milliseconds) {
        now += milliseconds;
      },
      now: () => now,
      async deadLetters() {
        const db = openDatabase(home.file);
        return home.track(connectionOf(db, createSqliteDeadLetters(db, clock))).port;
      },
      dispose: home.dispose,
    };
  },
};

/** For child processes; see `RemoteModule`. @public */
export async function connectStore(file: string): Promise<Connection<DocumentStore>> {
  const db = openDatabase(file);
  return connectionOf(db, createSqliteStore(db));
}

/** For child processes; see `RemoteModule`. @public */
export async function connectQueue(file: string): Promise<Connection<Queue>> {
  return queueConnection(file, () => instantOf(start));
}

function queueConnection(file: string, clock: Clock): Connection<Queue> {
  const db = openDatabase(file);
  return connectionOf(db, createSqliteQueue(db, clock));
}

function connectionOf<Port>(db: SqliteDatabase, port: Port): Connection<Port> {
  return { port, close: async () => db.close() };
}

async function makeHome() {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-contract-'));
  const connections: Connection<unknown>[] = [];
  return {
    file: join(folder, 'data.db'),
    track<Port>(connection: Connection<Port>): Connection<Port> {
      connections.push(connection);
      return connection;
    },
    async dispose() {
      await Promise.all(connections.map((connection) => connection.close()));
      await rm(folder, { recursive: true });
    },
  };
}
