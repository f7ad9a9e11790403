import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { byCodePoints, hostileKeys } from './hostileKeys.ts';
import type { Subject } from './subject.ts';

/** What the contract says of partitions and ids. */
export function describeKeys(makeStore: () => Promise<Subject<DocumentStore>>): void {
  describe('keys', () => {
    let subject: Subject<DocumentStore>;
    let store: DocumentStore;

    beforeEach(async () => {
      subject = await makeStore();
      store = (await subject.connect()).port;
    });

    afterEach(async () => subject.dispose());

    test('ids with any characters are kept apart, exactly as written, and listed in the order of code points', async () => {
      const partition = randomUUID();
      for (const id of hostileKeys) {
        await store.create(partition, id, { id });
      }

      const page = await store.list(partition, { prefix: '', limit: 1_000 });

      expect(page.map(({ id }) => id)).toEqual([...hostileKeys].sort(byCodePoints));
      expect(page.map(({ id, body }) => [id, body])).toEqual(page.map(({ id }) => [id, { id }]));
      for (const id of hostileKeys) {
        expect((await store.read(partition, id))?.body).toEqual({ id });
      }
    });

    test('a document with a hostile id can be replaced, and only that one', async () => {
      const partition = randomUUID();
      const etags = new Map<string, string>();
      for (const id of hostileKeys) {
        etags.set(id, await store.create(partition, id, { v: 1 }));
      }

      for (const id of hostileKeys) {
        await store.replace(partition, id, { v: id }, etags.get(id) ?? '');
      }

      const page = await store.list(partition, { prefix: '', limit: 1_000 });
      expect(page.map(({ body }) => body)).toEqual(page.map(({ id }) => ({ v: id })));
    });

    test('partitions with any characters are kept apart', async () => {
      for (const partition of hostileKeys) {
        await store.create(partition, 'a', { partition });
      }

      for (const partition of hostileKeys) {
        const page = await store.list(partition, { prefix: '', limit: 1_000 });
        expect(page.map(({ body }) => body)).toEqual([{ partition }]);
      }
    });

    test.for([
      ['empty', ''],
      ['of 342 bytes', 'x'.repeat(342)],
      ['of 342 bytes in fewer letters', 'ø'.repeat(171)],
      ['with a lone high surrogate', 'a\uD83D'],
      ['with a lone low surrogate', '\uDE00a'],
      ['with surrogates the wrong way round', '\uDE00\uD83D'],
    ] as const)('a key %s is refused everywhere', async ([, key]) => {
      const uses = [
        store.read(key, 'a'),
        store.read('p', key),
        store.create(key, 'a', {}),
        store.create('p', key, {}),
        store.replace(key, 'a', {}, 'etag'),
        store.replace('p', key, {}, 'etag'),
        store.list(key, { prefix: '', limit: 1 }),
        store.count(key, ''),
      ];

      const results = await Promise.allSettled(uses);

      expect(results.map((result) => result.status === 'rejected' && result.reason instanceof RangeError)).toEqual(
        uses.map(() => true),
      );
    });
  });
}
