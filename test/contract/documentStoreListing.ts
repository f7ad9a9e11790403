import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { byCodePoints, hostileKeys } from './hostileKeys.ts';
import type { Subject } from './subject.ts';

// Few and awkward letters, so that prefixes are common.
const letter = fc.constantFrom('a', 'A', 'b', '%', '_', '\0', '\uD7FF', '\uE000', '\uFFFF', '\u{10000}', '\u{10FFFF}');
const text = (minLength: number) => fc.array(letter, { minLength, maxLength: 4 }).map((letters) => letters.join(''));

/** What the contract says of lists. */
export function describeListing(makeStore: () => Promise<Subject<DocumentStore>>): void {
  describe('listing', () => {
    let subject: Subject<DocumentStore>;
    let store: DocumentStore;
    let partition: string;

    beforeEach(async () => {
      subject = await makeStore();
      store = (await subject.connect()).port;
      partition = randomUUID();
    });

    afterEach(async () => subject.dispose());

    test('a partition without documents is an empty list', async () => {
      const page = await store.list(partition, { prefix: '', limit: 10 });

      expect(page).toEqual([]);
    });

    test('a list gives the documents as they would be read, and only those of the partition', async () => {
      await store.create(randomUUID(), 'a', { v: 0 });
      const etag = await store.create(partition, 'b', { v: 1 });
      await store.create(partition, 'a', { v: 2 });
      await store.replace(partition, 'b', { v: 3 }, etag);

      const page = await store.list(partition, { prefix: '', limit: 10 });

      expect(page).toEqual([await store.read(partition, 'a'), await store.read(partition, 'b')]);
    });

    test('a prefix means just these letters, in this case', async () => {
      await createAll(['item|1', 'item|2', 'Item|3', 'item', 'item}', 'itém|4', 'i%', 'i_', 'ii']);

      expect(await idsOf('item|')).toEqual(['item|1', 'item|2']);
      expect(await idsOf('i%')).toEqual(['i%']);
      expect(await idsOf('i_')).toEqual(['i_']);
      expect(await idsOf('item|1')).toEqual(['item|1']);
      expect(await idsOf('none')).toEqual([]);
    });

    test('every hostile id is found by itself as the prefix', async () => {
      await createAll(hostileKeys);

      for (const prefix of hostileKeys) {
        const expected = hostileKeys.filter((id) => id.startsWith(prefix)).sort(byCodePoints);
        expect(await idsOf(prefix)).toEqual(expected);
      }
    });

    test('pages follow each other without gaps or repeats', async () => {
      await createAll(hostileKeys);
      const ids: string[] = [];

      for (let page = await nextPage(undefined); page.length > 0; page = await nextPage(ids.at(-1))) {
        expect(page.length).toBeLessThanOrEqual(7);
        ids.push(...page);
      }

      expect(ids).toEqual([...hostileKeys].sort(byCodePoints));
    });

    test('an id to go on from need not exist', async () => {
      await createAll(['a', 'c']);

      const page = await store.list(partition, { prefix: '', after: 'b', limit: 10 });

      expect(page.map(({ id }) => id)).toEqual(['c']);
    });

    test('any ids, prefix, place and limit give what a filter over all ids gives', async () => {
      const cases = fc.record({
        ids: fc.uniqueArray(text(1), { minLength: 1, maxLength: 12 }),
        prefix: text(0),
        after: fc.option(text(0), { nil: undefined }),
        limit: fc.integer({ min: 1, max: 8 }),
      });

      await fc.assert(
        fc.asyncProperty(cases, async ({ ids, prefix, after, limit }) => {
          partition = randomUUID();
          await createAll(ids);
          const isWanted = (id: string) =>
            id.startsWith(prefix) && (after === undefined || byCodePoints(id, after) > 0);

          const page = await store.list(partition, { prefix, limit, ...(after === undefined ? {} : { after }) });

          expect(page.map(({ id }) => id)).toEqual(ids.filter(isWanted).sort(byCodePoints).slice(0, limit));
        }),
        { numRuns: 60 },
      );
    });

    test('a count is of just those that a list gives, in the partition asked for', async () => {
      await store.create(randomUUID(), 'item|0', {});
      await createAll(['item|1', 'item|2', 'Item|3', 'item', 'item}', 'i%', ...hostileKeys]);

      const counts = [];
      for (const prefix of ['item|', 'item', 'i%', '', 'none', '\u{10FFFF}']) {
        const all = await store.list(partition, { prefix, limit: 1_000 });
        counts.push([all.length, await store.count(partition, prefix)]);
      }

      expect(counts.map(([listed]) => listed)).toEqual(counts.map(([, counted]) => counted));
      expect(counts[0]).toEqual([2, 2]);
      expect(counts[4]).toEqual([0, 0]);
      expect(await store.count(randomUUID(), '')).toBe(0);
    });

    test('a page has up to 1 000 documents, and a count goes beyond', async () => {
      const ids = Array.from({ length: 1_001 }, (_, i) => String(i).padStart(4, '0'));
      await createAll(ids.slice(0, 1_000));
      const before = await store.count(partition, '');
      await createAll(ids.slice(1_000));

      const page = await store.list(partition, { prefix: '', limit: 1_000 });

      expect(page.map(({ id }) => id)).toEqual(ids.slice(0, 1_000));
      expect([before, await store.count(partition, '')]).toEqual([1_000, 1_001]);
    });

    test.for([0, -1, 1_001, 1.5, Number.NaN])('a limit of %d is refused', async (limit) => {
      const page = store.list(partition, { prefix: '', limit });

      await expect(page).rejects.toThrow(RangeError);
    });

    test('a lone surrogate in the prefix or the place to go on from is refused', async () => {
      const pages = [
        store.list(partition, { prefix: '\uD83D', limit: 1 }),
        store.list(partition, { prefix: '', after: '\uDE00', limit: 1 }),
        store.count(partition, '\uD83D'),
      ];

      await Promise.all(pages.map((page) => expect(page).rejects.toThrow(RangeError)));
    });

    async function createAll(ids: readonly string[]): Promise<void> {
      for (let from = 0; from < ids.length; from += 25) {
        await Promise.all(ids.slice(from, from + 25).map((id) => store.create(partition, id, {})));
      }
    }

    async function idsOf(prefix: string): Promise<readonly string[]> {
      return (await store.list(partition, { prefix, limit: 1_000 })).map(({ id }) => id);
    }

    async function nextPage(after: string | undefined): Promise<readonly string[]> {
      const options = { prefix: '', limit: 7, ...(after === undefined ? {} : { after }) };
      return (await store.list(partition, options)).map(({ id }) => id);
    }
  });
}
