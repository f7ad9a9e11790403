import { expect, test, vi } from 'vitest';
import { Conflict, NotFound, Unavailable, Uncertain } from '../../../src/ports/errors.ts';
import { connect, makeDouble, operationsSeen, reasonOf } from './harness.ts';

const cutBefore = { kind: 'cut', when: 'before' } as const;
const cutAfter = { kind: 'cut', when: 'after' } as const;
const hangAfter = { kind: 'hang', when: 'after' } as const;

test('a create that was done though its answer was lost is found by reading, not done again', async () => {
  const double = await makeDouble();
  const store = await connect(double);
  double.faults.arm('create', cutAfter);

  const etag = await store.create('p', 'a', { v: 1 });

  expect(operationsSeen(double)).toEqual(['create', 'read']);
  expect((await store.read('p', 'a'))?.etag).toBe(etag);
});

test('a create that was not done is sent again after looking', async () => {
  const double = await makeDouble();
  const store = await connect(double);
  double.faults.arm('create', cutBefore);

  await store.create('p', 'a', { v: 1 });

  expect(operationsSeen(double)).toEqual(['create', 'read', 'create']);
  expect(double.writes).toBe(1);
});

test('a create whose answer was lost is a conflict when the document is another’s', async () => {
  const double = await makeDouble();
  const [store, other] = [await connect(double), await connect(double)];
  await other.create('p', 'a', { by: 'other' });
  double.faults.arm('create', cutBefore);

  const reason = await reasonOf(store.create('p', 'a', { by: 'us' }));

  expect(reason).toBeInstanceOf(Conflict);
  expect((await other.read('p', 'a'))?.body).toEqual({ by: 'other' });
});

test('a create that was done is known as ours though the first look is at a replica that is behind', async () => {
  const double = await makeDouble({ lag: 10 });
  const store = await connect(double);
  double.faults.arm('create', cutAfter);

  const etag = await store.create('p', 'a', { v: 1 });

  expect(operationsSeen(double)).toEqual(['create', 'read', 'create', 'read']);
  expect(double.writes).toBe(1);
  expect(await store.read('p', 'a')).toEqual({ id: 'a', etag, body: { v: 1 } });
});

test('a replace that was done though its answer was lost is found by reading, not done again', async () => {
  const double = await makeDouble();
  const store = await connect(double);
  const first = await store.create('p', 'a', { v: 1 });
  double.takeSeen();
  double.faults.arm('replace', cutAfter);

  const etag = await store.replace('p', 'a', { v: 2 }, first);

  expect(operationsSeen(double)).toEqual(['replace', 'read']);
  expect(await store.read('p', 'a')).toEqual({ id: 'a', etag, body: { v: 2 } });
});

test('a replace whose answer was lost is a conflict when another has changed the document', async () => {
  const double = await makeDouble();
  const [store, other] = [await connect(double), await connect(double)];
  const first = await store.create('p', 'a', { v: 1 });
  await other.replace('p', 'a', { v: 2 }, first);
  double.faults.arm('replace', cutBefore);

  const reason = await reasonOf(store.replace('p', 'a', { v: 3 }, first));

  expect(reason).toBeInstanceOf(Conflict);
  expect((await other.read('p', 'a'))?.body).toEqual({ v: 2 });
});

test('a replace that was done and written over before we could look is a conflict, and the later one stays', async () => {
  const double = await makeDouble();
  // As patient as in production, so that the other has time.
  const [store, other] = [await connect(double), await connect(double)];
  const first = await store.create('p', 'a', { by: [] });
  double.faults.arm('replace', hangAfter);

  const ours = reasonOf(store.replace('p', 'a', { by: ['us'] }, first));
  await vi.waitUntil(() => double.writes === 2, { timeout: 60_000, interval: 5 });
  const seen = await other.read('p', 'a');
  await other.replace('p', 'a', { by: ['us', 'other'] }, seen?.etag ?? '');

  expect(await ours).toBeInstanceOf(Conflict);
  expect((await other.read('p', 'a'))?.body).toEqual({ by: ['us', 'other'] });
});

test('a replace of what does not exist says so though the first answer was lost', async () => {
  const double = await makeDouble();
  const store = await connect(double);
  double.faults.arm('replace', cutBefore);

  const reason = await reasonOf(store.replace('p', 'a', {}, '"etag"'));

  expect(reason).toBeInstanceOf(NotFound);
});

test.each([
  { before: [{ by: 'other' }], name: 'has not seen the document' },
  { before: [{ by: 'other' }, { by: 'another' }], name: 'has an older version' },
])('a replace that was done is known as ours though a replica that $name is asked', async ({ before }) => {
  const double = await makeDouble({ lag: 2 });
  const [store, other] = [await connect(double), await connect(double)];
  let etag = await other.create('p', 'a', before[0]);
  if (before[1]) etag = await other.replace('p', 'a', before[1], etag);
  double.faults.arm('replace', cutAfter);

  const ours = await store.replace('p', 'a', { by: 'us' }, etag);

  expect(double.writes).toBe(before.length + 1);
  expect(await store.read('p', 'a')).toEqual({ id: 'a', etag: ours, body: { by: 'us' } });
});

test('a write of which nothing can be found out is unavailable, and may have been done once', async () => {
  const double = await makeDouble();
  const store = await connect(double);
  double.faults.arm('create', cutAfter, 100);
  double.faults.arm('read', { kind: 'status', status: 503 }, 6);

  const reason = await reasonOf(store.create('p', 'a', { v: 1 }));

  expect(reason).toBeInstanceOf(Unavailable);
  expect(double.writes).toBe(1);
});

test('a write that was lost once stays uncertain when the last try is refused', async () => {
  const double = await makeDouble();
  const store = await connect(double);
  double.faults.arm('create', cutAfter);
  double.faults.arm('read', cutBefore, 9);
  double.faults.arm('create', { kind: 'status', status: 429 }, 9);

  const reason = await reasonOf(store.create('p', 'a', { v: 1 }));

  expect(reason).toBeInstanceOf(Uncertain);
  expect(double.writes).toBe(1);
});
