import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { Conflict } from '../../src/ports/errors.ts';
import { chooseSeed } from '../support/seed.ts';
import { type RealStore, type StoreState, storeCommands } from './store/commands.ts';
import { emptyStore } from './store/model.ts';
import type { StoreDone } from './store/operations.ts';
import { connections, cosmos, laggingCosmos, overlappingSqlite, type StoreKind, sqlite } from './store/subjects.ts';

const seed = chooseSeed();

describe(`whatever two connections do, one at a time and at once (SAKSGANG_TEST_SEED=${seed})`, () => {
  test.each([
    { kind: sqlite, numRuns: 40 },
    { kind: overlappingSqlite, numRuns: 40 },
    { kind: cosmos, numRuns: 30 },
    { kind: laggingCosmos, numRuns: 30 },
  ])('$kind.name gives what the model gives', async ({ kind, numRuns }) => {
    await fc.assert(follows(kind), { seed, numRuns, interruptAfterTimeLimit: 60_000 });
  });
});

test.each([sqlite, overlappingSqlite, cosmos, laggingCosmos])(
  '$name does the same again with the same seed',
  async (kind) => {
    const first = await tell(kind);
    const second = await tell(kind);

    expect(first.length).toBeGreaterThan(20);
    expect(second).toEqual(first);
  },
);

describe('the model notices a store', () => {
  test.each<{ what: string; spoil: (store: DocumentStore) => Partial<DocumentStore> }>([
    {
      what: 'that replaces whatever the etag',
      spoil: (store) => ({
        async replace(partition, id, body, etag) {
          const current = await store.read(partition, id);
          return store.replace(partition, id, body, current?.etag ?? etag);
        },
      }),
    },
    {
      what: 'that looks at the etag first and writes then',
      spoil: (store) => ({
        async replace(partition, id, body, etag) {
          const before = await store.read(partition, id);
          if (before && before.etag !== etag) throw new Conflict('The document has changed');
          const now = await store.read(partition, id);
          return store.replace(partition, id, body, now?.etag ?? etag);
        },
      }),
    },
    {
      what: 'that lists one page too far',
      spoil: (store) => ({ list: (partition, options) => store.list(partition, { ...options, limit: 1_000 }) }),
    },
    {
      what: 'that remembers what it has read',
      spoil(store) {
        const known = new Map<string, ReturnType<DocumentStore['read']>>();
        return {
          read(partition, id) {
            const key = JSON.stringify([partition, id]);
            const found = known.get(key) ?? store.read(partition, id);
            known.set(key, found);
            return found;
          },
        };
      },
    },
  ])('$what', async ({ spoil }) => {
    const spoiled: StoreKind = {
      ...sqlite,
      async make(scheduler) {
        const subject = await sqlite.make(scheduler);
        return { ...subject, stores: subject.stores.map((store) => ({ ...store, ...spoil(store) })) };
      },
    };

    const { failed, error } = await check(spoiled);

    expect(failed).toBe(true);
    expect(error).toMatch(/No order explains/);
  });
});

async function check(kind: StoreKind) {
  const { failed, errorInstance } = await fc.check(follows(kind), { seed: 1, numRuns: 200, endOnFailure: true });
  return { failed, error: String(errorInstance) };
}

async function tell(kind: StoreKind): Promise<readonly string[]> {
  const told: string[] = [];
  const names = new Map<string, number>();
  const named = (etag: string) => names.get(etag) ?? names.set(etag, names.size).size;
  function onDone(done: readonly StoreDone[]) {
    for (const { operation, outcome } of done) {
      const etags =
        outcome.kind === 'written'
          ? [outcome.etag]
          : 'documents' in outcome
            ? outcome.documents.map(({ etag }) => etag)
            : [];
      told.push(`${operation.connection} ${operation.kind} ${operation.id}: ${outcome.kind} ${etags.map(named)}`);
    }
  }
  await fc.assert(follows(kind, onDone), { seed: 20, numRuns: 3 });
  return told;
}

function follows(kind: StoreKind, onDone: RealStore['onDone'] = () => {}) {
  return fc.asyncProperty(fc.scheduler(), storeCommands(connections, 20), async (scheduler, commands) => {
    const subject = await kind.make(scheduler);
    const state: StoreState = { model: emptyStore(connections, kind.isStrict) };
    try {
      await fc.asyncModelRun(() => ({ model: state, real: { ...subject, scheduler, onDone } }), commands);
    } finally {
      await subject.dispose();
    }
  });
}
