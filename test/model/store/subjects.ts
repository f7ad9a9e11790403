import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scheduler } from 'fast-check';
import { connect } from '../../../src/adapters/cosmos/client.ts';
import { createCosmosStore } from '../../../src/adapters/cosmos/documentStore.ts';
import { openCosmos } from '../../../src/adapters/cosmos/open.ts';
import { createRequests, type Requests } from '../../../src/adapters/cosmos/requests.ts';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import type { DocumentStore } from '../../../src/ports/documentStore.ts';
import { type CosmosDouble, startCosmosDouble } from '../../support/cosmos/double.ts';
import type { Faults } from '../../support/cosmos/faults.ts';
import { startingTurns, type Turn, wholeTurns } from '../turns.ts';

/** A store of its own for one run, as each of its connections has it. */
export interface StoreSubject {
  readonly stores: readonly DocumentStore[];
  readonly faults?: Faults;
  dispose(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** Every read sees every write; otherwise as little as the port promises. */
  readonly isStrict: boolean;
  make(scheduler: Scheduler): Promise<StoreSubject>;
}

const place = { databaseId: 'saksgang', containerId: 'documents' };

/** How many connections each subject has. */
export const connections = 2;

/** Each call ends before the next begins, so that what a caller does between its calls is interleaved. */
export const sqlite: StoreKind = {
  name: 'SQLite',
  isStrict: true,
  make: (scheduler) => makeSqlite(wholeTurns(scheduler)),
};

/** Calls begin while others are under way: writes of one connection share a commit. */
export const overlappingSqlite: StoreKind = {
  name: 'SQLite (with calls that overlap)',
  isStrict: true,
  make: (scheduler) => makeSqlite(startingTurns(scheduler)),
};

async function makeSqlite(turn: Turn): Promise<StoreSubject> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-model-'));
  const databases = eachConnection(() => openDatabase(join(folder, 'data.db')));
  return {
    stores: databases.map((database) => inTurns(createSqliteStore(database), turn)),
    async dispose() {
      for (const database of databases) database.close();
      await rm(folder, { recursive: true });
    },
  };
}

export const cosmos: StoreKind = {
  name: 'Cosmos DB (double)',
  isStrict: true,
  make: (scheduler) => makeCosmos(scheduler, 0),
};

export const laggingCosmos: StoreKind = {
  name: 'Cosmos DB (double, with replicas that are behind)',
  isStrict: false,
  make: (scheduler) => makeCosmos(scheduler, 3),
};

async function makeCosmos(scheduler: Scheduler, lag: number): Promise<StoreSubject> {
  const double = await startCosmosDouble({ lag });
  const turn = wholeTurns(scheduler);
  await (
    await openCosmos({ endpoint: double.endpoint, ...place, credential: { kind: 'key', key: double.key } })
  ).close();
  const opened = await Promise.all(eachConnection(() => openOn(double, turn)));
  return {
    stores: opened.map(({ store }) => store),
    faults: double.faults,
    async dispose() {
      for (const { close } of opened) close();
      await double.close();
    },
  };
}

async function openOn({ endpoint, key }: CosmosDouble, turn: Turn) {
  const client = await connect(new URL(endpoint), { kind: 'key', key }, true);
  const container = client.database(place.databaseId).container(place.containerId);
  const requests = requestsInTurns(
    createRequests(container, () => {}),
    turn,
  );
  // The tries are those of production; time is no matter here.
  const limits = { tries: 3, requestMs: 20_000, waitMs: 20_000, callMs: 60_000, firstWaitMs: 1 };
  return { store: createCosmosStore(requests, limits), close: () => client.dispose() };
}

function eachConnection<T>(make: () => T): readonly T[] {
  return Array.from({ length: connections }, make);
}

function inTurns(store: DocumentStore, turn: Turn): DocumentStore {
  return {
    read: (...given) => turn('read', () => store.read(...given)),
    create: (...given) => turn('create', () => store.create(...given)),
    replace: (...given) => turn('replace', () => store.replace(...given)),
    remove: (...given) => turn('remove', () => store.remove(...given)),
    list: (...given) => turn('list', () => store.list(...given)),
    count: (...given) => turn('count', () => store.count(...given)),
  };
}

function requestsInTurns(requests: Requests, turn: Turn): Requests {
  return {
    read: (...given) => turn('read', () => requests.read(...given)),
    create: (...given) => turn('create', () => requests.create(...given)),
    replace: (...given) => turn('replace', () => requests.replace(...given)),
    remove: (...given) => turn('remove', () => requests.remove(...given)),
    query(...given) {
      const next = requests.query(...given);
      return () => turn('query', next);
    },
    count(...given) {
      const next = requests.count(...given);
      return () => turn('count', next);
    },
  };
}
