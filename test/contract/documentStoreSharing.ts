import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { Conflict } from '../../src/ports/errors.ts';
import { race } from './race.ts';
import type { Subject } from './subject.ts';

/** What the contract says of durability and of several who write at once. */
export function describeSharing(makeStore: () => Promise<Subject<DocumentStore>>): void {
  describe('sharing', () => {
    let subject: Subject<DocumentStore>;
    let partition: string;

    beforeEach(async () => {
      subject = await makeStore();
      partition = randomUUID();
    });

    afterEach(async () => subject.dispose());

    test('confirmed writes are there after everyone has gone and come back', async () => {
      const before = await subject.connect();
      const etag = await before.port.create(partition, 'a', { v: 1 });
      const etagA = await before.port.replace(partition, 'a', { v: 2 }, etag);
      const etagB = await before.port.create(partition, 'b', { v: 3 });
      await before.close();

      const after = await subject.connect();

      expect(await after.port.list(partition, { prefix: '', limit: 10 })).toEqual([
        { id: 'a', etag: etagA, body: { v: 2 } },
        { id: 'b', etag: etagB, body: { v: 3 } },
      ]);
    });

    test('another connection sees every confirmed write at once', async () => {
      const [one, two] = await connectTwice();
      let etag = await one.create(partition, 'a', { v: 0 });

      for (let v = 1; v <= 20; v += 1) {
        etag = await one.replace(partition, 'a', { v }, etag);
        expect(await two.read(partition, 'a')).toEqual({ id: 'a', etag, body: { v } });
      }
    });

    test('an etag from one connection is good on another, once', async () => {
      const [one, two] = await connectTwice();
      const etag = await one.create(partition, 'a', { v: 1 });

      await two.replace(partition, 'a', { v: 2 }, etag);
      const late = one.replace(partition, 'a', { v: 3 }, etag);

      await expect(late).rejects.toThrow(Conflict);
      expect((await one.read(partition, 'a'))?.body).toEqual({ v: 2 });
    });

    test('of many who create the same document at once, exactly one wins', async () => {
      const [one, two] = await connectTwice();
      const writers = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : two));

      const results = await Promise.allSettled(writers.map((store, i) => store.create(partition, 'a', { i })));

      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(reasons).toHaveLength(19);
      expect(reasons.every((reason) => reason instanceof Conflict)).toBe(true);
      expect((await one.read(partition, 'a'))?.body).toEqual({ i: winner });
    });

    test('of many who replace the same version at once, exactly one wins', async () => {
      const [one, two] = await connectTwice();
      const etag = await one.create(partition, 'a', {});
      const writers = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : two));

      const results = await Promise.allSettled(writers.map((store, i) => store.replace(partition, 'a', { i }, etag)));

      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(reasons).toHaveLength(19);
      expect(reasons.every((reason) => reason instanceof Conflict)).toBe(true);
      expect((await one.read(partition, 'a'))?.body).toEqual({ i: winner });
    });

    test('of two processes that create the same documents, each document has exactly one winner', async () => {
      const { port: store } = await subject.connect();
      const ids = Array.from({ length: 100 }, (_, i) => `id-${String(i).padStart(3, '0')}`);
      const runners = ['one', 'two'];

      const won = await race(
        subject.remote,
        runners.map((runner) => ({ kind: 'createAll', partition, ids, runner })),
      );

      expect(won.flat().sort()).toEqual(ids);
      const owners = won.flatMap((mine, i) => mine.map((id) => [id, { runner: runners[i] }] as const));
      const page = await store.list(partition, { prefix: '', limit: 1_000 });
      expect(new Map(page.map(({ id, body }) => [id, body]))).toEqual(new Map(owners));
    });

    test('of two processes that change the same document, no change is lost or made twice', async () => {
      const { port: store } = await subject.connect();
      await store.create(partition, 'a', { entries: [] });
      const entries = ['one', 'two'].map((runner) => Array.from({ length: 100 }, (_, i) => `${runner} ${i}`));

      await race(
        subject.remote,
        entries.map((mine) => ({ kind: 'appendAll', partition, id: 'a', entries: mine })),
      );

      const body = (await store.read(partition, 'a'))?.body as { entries: string[] } | undefined;
      expect(body?.entries.sort()).toEqual(entries.flat().sort());
    });

    async function connectTwice(): Promise<readonly [DocumentStore, DocumentStore]> {
      const [one, two] = [await subject.connect(), await subject.connect()];
      return [one.port, two.port];
    }
  });
}
