import { expect, test } from 'vitest';
import { Conflict, NotFound, Unavailable } from '../../../src/ports/errors.ts';
import { change } from '../../../src/usecases/records/change.ts';
import type { Collection } from '../../../src/usecases/records/collection.ts';

test('a document that is not there is created', async () => {
  const { collection, stored } = oneNumber(undefined);

  const standing = await change(collection, 'p', 'n', (current) => (current ?? 0) + 1);

  expect(standing).toBe(1);
  expect(stored.value).toBe(1);
});

test('when someone else was first, the decision is made again on what they wrote', async () => {
  const { collection, stored } = oneNumber(10, { interferences: 3 });

  const standing = await change(collection, 'p', 'n', (current = 0) => current + 1);

  expect(standing).toBe(10 + 3 * 100 + 1);
  expect(stored.value).toBe(standing);
});

test('a decision to leave the document as it is writes nothing and gives what stands', async () => {
  const { collection, calls } = oneNumber(10);

  const standing = await change(collection, 'p', 'n', () => undefined);

  expect(standing).toBe(10);
  expect(calls).toEqual(['read']);
});

test('a document that is expected to be absent is created in one round trip', async () => {
  const { collection, calls } = oneNumber(undefined);

  await change(collection, 'p', 'n', () => 1, { expectAbsent: true });

  expect(calls).toEqual(['create']);
});

test('a document that was expected to be absent, and is there, is read and decided on again', async () => {
  const { collection, calls } = oneNumber(10);

  const standing = await change(collection, 'p', 'n', (current = 0) => current + 1, { expectAbsent: true });

  expect(standing).toBe(11);
  expect(calls).toEqual(['create', 'read', 'replace']);
});

test('it gives up with a conflict when others keep winning', async () => {
  const { collection, calls, stored } = oneNumber(10, { interferences: Number.POSITIVE_INFINITY });

  const changing = change(collection, 'p', 'claim:odd@x.example', (current = 0) => current + 1);

  // It is logged: what kind of document it was, and not whose.
  await expect(changing).rejects.toEqual(new Conflict('Gave up changing a claim after 10 tries'));
  expect(calls.filter((call) => call === 'replace')).toHaveLength(10);
  expect((stored.value ?? 0) % 100).toBe(10);
});

test.each([new Unavailable('The store is away'), new NotFound('gone')])('%s is passed on at once', async (error) => {
  const { collection, calls } = oneNumber(10, { error });

  const changing = change(collection, 'p', 'n', (current = 0) => current + 1);

  await expect(changing).rejects.toBe(error);
  expect(calls).toEqual(['read', 'replace']);
});

/** A collection of one number; before each of so many writes somebody else adds 100. */
function oneNumber(
  value: number | undefined,
  { interferences = 0, error }: { interferences?: number; error?: Error } = {},
) {
  const stored = { value, version: 0, left: interferences };
  const calls: string[] = [];
  const write = (next: number) => {
    stored.value = next;
    stored.version += 1;
    return { value: next, etag: String(stored.version) };
  };
  const collection: Pick<Collection<number>, 'read' | 'create' | 'replace'> = {
    async read() {
      calls.push('read');
      return stored.value === undefined ? undefined : { value: stored.value, etag: String(stored.version) };
    },
    async create(_partition, _id, next) {
      calls.push('create');
      if (stored.value !== undefined) throw new Conflict('exists');
      return write(next);
    },
    async replace(_partition, _id, next, etag) {
      calls.push('replace');
      if (error) throw error;
      if (stored.left > 0) {
        stored.left -= 1;
        write((stored.value ?? 0) + 100);
      }
      if (etag !== String(stored.version)) throw new Conflict('changed');
      return write(next);
    },
  };
  return { collection: collection as Collection<number>, stored, calls };
}
