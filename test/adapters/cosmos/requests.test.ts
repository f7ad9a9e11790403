import { expect, test } from 'vitest';
import type { RequestMetric } from '../../../src/adapters/cosmos/requests.ts';
import { connect, makeDouble, operationsSeen, reasonOf } from './harness.ts';

test('each request tells what it was, its charge, its time and its status, and nothing of whose it was', async () => {
  const double = await makeDouble({ pageSize: 1 });
  const metrics: RequestMetric[] = [];
  const store = await connect(double, { onRequest: (metric) => metrics.push(metric) });

  const etag = await store.create('secret', 'name', {});
  await store.replace('secret', 'name', {}, etag);
  await reasonOf(store.replace('secret', 'name', {}, etag));
  await store.read('secret', 'name');
  await store.read('secret', 'none');
  await store.create('secret', 'name 2', {});
  await store.list('secret', { prefix: '', limit: 2 });
  double.faults.arm('read', { kind: 'hang', when: 'before' });
  await store.read('secret', 'name');

  expect(metrics.map(({ operation, status, charge }) => [operation, status, charge])).toEqual([
    ['create', 201, 7.3],
    ['replace', 200, 13.4],
    ['replace', 412, 1.6],
    ['read', 200, 1],
    ['read', 404, 1.6],
    ['create', 201, 7.3],
    ['list', 200, 4],
    ['list', 200, 4],
    ['read', 0, 0],
    ['read', 200, 1],
  ]);
  expect(metrics.every(({ ms }) => ms > 0)).toBe(true);
  expect(JSON.stringify(metrics)).not.toMatch(/secret|name/);
});

test('every call asks for what it needs and for nothing else', async () => {
  const double = await makeDouble();
  const store = await connect(double);

  const etag = await store.create('p', 'a', {});
  await store.replace('p', 'a', {}, etag);
  await store.read('p', 'a');
  await store.list('p', { prefix: '', limit: 5 });

  expect(
    double
      .takeSeen()
      .map(({ operation }) => operation)
      .toSorted(),
  ).toEqual([
    'create',
    'list',
    // The SDK asks for it beside the first page, and needs it only across partitions.
    'plan',
    'read',
    'replace',
  ]);
});

test('a list that the service gives in pages is put together, and asks for no page too many', async () => {
  const double = await makeDouble({ pageSize: 2 });
  const store = await connect(double);
  for (const id of ['a', 'b', 'c', 'd', 'e']) await store.create('p', id, {});
  double.takeSeen();

  const three = await store.list('p', { prefix: '', limit: 3 });
  const requests = operationsSeen(double);
  const all = await store.list('p', { prefix: '', limit: 10 });

  expect(three.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(requests).toEqual(['list', 'list']);
  expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('an empty page is not the end of a list', async () => {
  const double = await makeDouble({ startsEmpty: true });
  const store = await connect(double);
  await store.create('p', 'a', {});

  const page = await store.list('p', { prefix: '', limit: 10 });

  expect(page.map(({ id }) => id)).toEqual(['a']);
});

test('an etag that fits every version, or that no header can carry, is a conflict', async () => {
  const double = await makeDouble();
  const store = await connect(double);
  await store.create('p', 'a', { v: 1 });

  const reasons = await Promise.all(
    ['', '*', '"*"', 'a\nb', 'ø', '*, "x"'].map((etag) => reasonOf(store.replace('p', 'a', { v: 2 }, etag))),
  );

  expect(reasons.map((reason) => (reason as Error).name)).toEqual(reasons.map(() => 'Conflict'));
  expect(double.writes).toBe(1);
});
