import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { Conflict, NotFound } from '../../src/ports/errors.ts';
import { describeKeys } from './documentStoreKeys.ts';
import { describeListing } from './documentStoreListing.ts';
import { describeSharing } from './documentStoreSharing.ts';
import type { Subject } from './subject.ts';

const maxBodyBytes = 1_900_000;

/** The contract of `DocumentStore`, for Vitest. The subject is new for each test and disposed of after it. */
export function describeDocumentStore(name: string, makeStore: () => Promise<Subject<DocumentStore>>): void {
  describe(name, () => {
    describeWriting(makeStore);
    describeKeys(makeStore);
    describeListing(makeStore);
    describeSharing(makeStore);
  });
}

function describeWriting(makeStore: () => Promise<Subject<DocumentStore>>): void {
  describe('reading and writing', () => {
    let subject: Subject<DocumentStore>;
    let store: DocumentStore;
    let partition: string;

    beforeEach(async () => {
      subject = await makeStore();
      store = (await subject.connect()).port;
      partition = randomUUID();
    });

    afterEach(async () => subject.dispose());

    test('a document that was never written is undefined', async () => {
      const document = await store.read(partition, 'a');

      expect(document).toBeUndefined();
    });

    test('a created document is read back with its id, body and etag', async () => {
      const body = {
        number: '71/20',
        text: 'Ærlig «talt» – 😀\u0000\u2028',
        list: [1, null, true, 1.5, ''],
        deep: { x: {} },
      };

      const etag = await store.create(partition, 'a', body);

      expect(await store.read(partition, 'a')).toEqual({ id: 'a', etag, body });
    });

    test('what the caller does with a body afterwards does not change the document', async () => {
      const body = { list: ['first'] };
      const created = store.create(partition, 'a', body);
      body.list.push('second');
      await created;

      const read = (await store.read(partition, 'a'))?.body as typeof body;
      read.list.push('third');

      expect((await store.read(partition, 'a'))?.body).toEqual({ list: ['first'] });
    });

    test('creating an id that exists is a conflict and leaves the document as it was', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });

      const second = store.create(partition, 'a', { v: 2 });

      await expect(second).rejects.toThrow(Conflict);
      expect(await store.read(partition, 'a')).toEqual({ id: 'a', etag, body: { v: 1 } });
    });

    test('the same id in another partition is another document', async () => {
      const other = randomUUID();
      await store.create(partition, 'a', { v: 1 });

      await store.create(other, 'a', { v: 2 });

      expect((await store.read(partition, 'a'))?.body).toEqual({ v: 1 });
      expect((await store.read(other, 'a'))?.body).toEqual({ v: 2 });
    });

    test('replacing the version that was read writes over it and gives the new etag', async () => {
      const first = await store.create(partition, 'a', { v: 1 });

      const second = await store.replace(partition, 'a', { v: 2 }, first);

      expect(await store.read(partition, 'a')).toEqual({ id: 'a', etag: second, body: { v: 2 } });
    });

    test('replacing changes no other document', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });
      const other = await store.create(partition, 'b', { v: 1 });

      await store.replace(partition, 'a', { v: 2 }, etag);

      expect(await store.read(partition, 'b')).toEqual({ id: 'b', etag: other, body: { v: 1 } });
    });

    test('replacing an older version is a conflict and leaves the document as it was', async () => {
      const first = await store.create(partition, 'a', { v: 1 });
      const second = await store.replace(partition, 'a', { v: 2 }, first);

      const late = store.replace(partition, 'a', { v: 3 }, first);

      await expect(late).rejects.toThrow(Conflict);
      expect(await store.read(partition, 'a')).toEqual({ id: 'a', etag: second, body: { v: 2 } });
    });

    test('an etag of another document is of no use', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });
      await store.create(partition, 'b', { v: 1 });

      const wrong = store.replace(partition, 'b', { v: 2 }, etag);

      await expect(wrong).rejects.toThrow(Conflict);
    });

    test.for(['', '*', '"*"', 'unknown'])('the made-up etag %j is a conflict', async (etag) => {
      await store.create(partition, 'a', { v: 1 });

      const wrong = store.replace(partition, 'a', { v: 2 }, etag);

      await expect(wrong).rejects.toThrow(Conflict);
    });

    test('replacing a document that does not exist says so and creates nothing', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });

      const missing = store.replace(partition, 'b', { v: 2 }, etag);

      await expect(missing).rejects.toThrow(NotFound);
      expect(await store.read(partition, 'b')).toBeUndefined();
    });

    test('a removed document is gone, and its id can be used again', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });
      await store.create(partition, 'b', { v: 1 });

      await store.remove(partition, 'a', etag);

      expect(await store.read(partition, 'a')).toBeUndefined();
      expect((await store.list(partition, { prefix: '', limit: 10 })).map(({ id }) => id)).toEqual(['b']);
      const again = await store.create(partition, 'a', { v: 2 });
      expect(await store.read(partition, 'a')).toEqual({ id: 'a', etag: again, body: { v: 2 } });
    });

    test('removing an older version is a conflict and leaves the document as it was', async () => {
      const first = await store.create(partition, 'a', { v: 1 });
      const second = await store.replace(partition, 'a', { v: 2 }, first);

      await expect(store.remove(partition, 'a', first)).rejects.toThrow(Conflict);
      await expect(store.remove(partition, 'a', '*')).rejects.toThrow(Conflict);
      expect(await store.read(partition, 'a')).toEqual({ id: 'a', etag: second, body: { v: 2 } });
    });

    test('removing a document that does not exist, or not in this partition, says so', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });

      await expect(store.remove(partition, 'b', etag)).rejects.toThrow(NotFound);
      await expect(store.remove(randomUUID(), 'a', etag)).rejects.toThrow(NotFound);
      expect(await store.read(partition, 'a')).toBeDefined();
    });

    test('of two who remove the same version, one succeeds', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });

      const results = await Promise.allSettled([1, 2].map(() => store.remove(partition, 'a', etag)));

      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    test('every write has a new etag, even of equal content', async () => {
      const etags = [await store.create(partition, 'a', { v: 1 })];

      for (let i = 0; i < 20; i += 1) {
        etags.push(await store.replace(partition, 'a', { v: 1 }, etags.at(-1) ?? ''));
      }
      etags.push(await store.create(partition, 'b', { v: 1 }));

      expect(new Set(etags).size).toBe(22);
    });

    test('a document of exactly the greatest size is stored whole', async () => {
      const body = bodyOf(maxBodyBytes);

      await store.create(partition, 'a', body);

      expect((await store.read(partition, 'a'))?.body).toEqual(body);
    });

    test('a document of one byte too many is refused, counted in UTF-8, and nothing is written', async () => {
      const etag = await store.create(partition, 'a', { v: 1 });
      const tooLarge = bodyOf(maxBodyBytes + 1);

      const writes = [store.create(partition, 'b', tooLarge), store.replace(partition, 'a', tooLarge, etag)];

      await Promise.all(writes.map((write) => expect(write).rejects.toThrow(RangeError)));
      expect(await store.read(partition, 'a')).toEqual({ id: 'a', etag, body: { v: 1 } });
      expect(await store.read(partition, 'b')).toBeUndefined();
    });

    test('a body that is not JSON is refused', async () => {
      const write = store.create(partition, 'a', undefined);

      await expect(write).rejects.toThrow(RangeError);
    });
  });
}

/** A body whose JSON has so many bytes of UTF-8, half of them in two-byte letters. */
function bodyOf(bytes: number): { text: string } {
  const room = bytes - Buffer.byteLength(JSON.stringify({ text: '' }));
  const letters = Math.floor(room / 4);
  return { text: 'ø'.repeat(letters) + 'x'.repeat(room - letters * 2) };
}
