import { expect, test } from 'vitest';
import { Conflict } from '../../../src/ports/errors.ts';
import { connect, makeDouble, reasonOf } from './harness.ts';

// Replicas of the service that are behind by more writes than any test makes.
const behind = { lag: 1_000 };

test('a process sees its own writes at once, in reads and lists, however far a replica is behind', async () => {
  const store = await connect(await makeDouble(behind));
  const first = await store.create('p', 'a', { v: 1 });
  await store.replace('p', 'a', { v: 2 }, first);

  const seen = [(await store.read('p', 'a'))?.body, (await store.list('p', { prefix: '', limit: 9 }))[0]?.body];

  expect(seen).toEqual([{ v: 2 }, { v: 2 }]);
});

test('another process may see an old version; its write is then a conflict, and what it reads next is new', async () => {
  const double = await makeDouble(behind);
  const [one, other] = [await connect(double), await connect(double)];
  const first = await one.create('p', 'a', { v: 1 });
  await reasonOf(other.create('p', 'a', {}));
  await one.replace('p', 'a', { v: 2 }, first);

  const old = await other.read('p', 'a');
  const reason = await reasonOf(other.replace('p', 'a', { v: 3 }, old?.etag ?? ''));
  const current = await other.read('p', 'a');

  expect(old?.body).toEqual({ v: 1 });
  expect(reason).toBeInstanceOf(Conflict);
  expect(current?.body).toEqual({ v: 2 });
});

test('another process may not see a new document; its create is then a conflict, and what it reads next is there', async () => {
  const double = await makeDouble(behind);
  const [one, other] = [await connect(double), await connect(double)];
  await one.create('p', 'a', { v: 1 });

  const old = await other.read('p', 'a');
  const reason = await reasonOf(other.create('p', 'a', { v: 2 }));
  const current = [await other.read('p', 'a'), ...(await other.list('p', { prefix: '', limit: 9 }))];

  expect(old).toBeUndefined();
  expect(reason).toBeInstanceOf(Conflict);
  expect(current.map((document) => document?.body)).toEqual([{ v: 1 }, { v: 1 }]);
});

test('on an account with Strong consistency no session is asked for, which would be less', async () => {
  const double = await makeDouble({ consistency: 'Strong' });
  const store = await connect(double);

  await store.create('p', 'a', {});

  expect((await store.read('p', 'a'))?.body).toEqual({});
  expect(double.takeSeen().map(({ consistency }) => consistency)).toEqual([undefined, undefined]);
});
