import { describe, expect, type TestContext, test } from 'vitest';
import type { DocumentStore } from '../../../src/ports/documentStore.ts';
import { Throttled, Unavailable } from '../../../src/ports/errors.ts';
import type { CosmosDouble } from '../../support/cosmos/double.ts';
import type { Fault, Operation } from '../../support/cosmos/faults.ts';
import { connect, makeDouble, operationsSeen, reasonOf } from './harness.ts';

const passing: readonly (readonly [name: string, fault: Fault])[] = [
  ['429 with a time to wait', { kind: 'status', status: 429, substatus: 3_200, retryAfterMs: 20 }],
  ['429', { kind: 'status', status: 429 }],
  ['449', { kind: 'status', status: 449 }],
  ['408', { kind: 'status', status: 408 }],
  ['410', { kind: 'status', status: 410 }],
  ['500', { kind: 'status', status: 500 }],
  ['503', { kind: 'status', status: 503 }],
  ['404 of a replica that is behind', { kind: 'status', status: 404, substatus: 1_002 }],
  ['404 of a container that is gone', { kind: 'status', status: 404, substatus: 1_003 }],
  ['401', { kind: 'status', status: 401 }],
  ['a connection cut before the work', { kind: 'cut', when: 'before' }],
  ['a connection cut after the work', { kind: 'cut', when: 'after' }],
  ['no answer, and no work', { kind: 'hang', when: 'before' }],
  ['no answer after the work', { kind: 'hang', when: 'after' }],
];
const doneThough = passing.flatMap(([name, fault]): (typeof passing)[number][] =>
  fault.kind === 'status' && fault.status !== 429 && fault.status !== 449
    ? [[`${name} after the work`, { ...fault, when: 'after' }]]
    : [],
);

describe.concurrent.for(passing)('once %s', ([, fault]) => {
  test('a read gives the document', async ({ onTestFinished }) => {
    const { double, store, etag } = await withDocument(onTestFinished, fault);
    double.faults.arm('read', fault);

    const document = await store.read('p', 'a');

    expect(document).toEqual({ id: 'a', etag, body: { v: 1 } });
  });

  test('a read of what does not exist gives nothing', async ({ onTestFinished }) => {
    const { double, store } = await withDocument(onTestFinished, fault);
    double.faults.arm('read', fault);

    const document = await store.read('p', 'b');

    expect(document).toBeUndefined();
  });

  test('a list gives every document once', async ({ onTestFinished }) => {
    const { double, store } = await withDocument(onTestFinished, fault, { pageSize: 2 });
    for (const id of ['b', 'c', 'd', 'e']) await store.create('p', id, {});
    double.faults.arm('list', { kind: 'status', status: 429 }, 1);
    double.faults.arm('list', fault);

    const page = await store.list('p', { prefix: '', limit: 4 });

    expect(page.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a count has every document once', async ({ onTestFinished }) => {
    const { double, store } = await withDocument(onTestFinished, fault, { pageSize: 2 });
    for (const id of ['b', 'c', 'd', 'e']) await store.create('p', id, {});
    double.faults.arm('list', { kind: 'status', status: 429 }, 1);
    double.faults.arm('list', fault);

    expect(await store.count('p', '')).toBe(5);
  });
});

describe.concurrent.for([...passing, ...doneThough])('once %s', ([, fault]) => {
  test('a create is done once and gives its etag', async ({ onTestFinished }) => {
    const { double, store } = await withDocument(onTestFinished, fault);
    double.faults.arm('create', fault);

    const etag = await store.create('p', 'b', { v: 2 });

    expect(await store.read('p', 'b')).toEqual({ id: 'b', etag, body: { v: 2 } });
    expect(double.writes).toBe(2);
  });

  test('a replace is done once and gives its etag', async ({ onTestFinished }) => {
    const { double, store, etag: first } = await withDocument(onTestFinished, fault);
    double.faults.arm('replace', fault);

    const etag = await store.replace('p', 'a', { v: 2 }, first);

    expect(await store.read('p', 'a')).toEqual({ id: 'a', etag, body: { v: 2 } });
    expect(double.writes).toBe(2);
  });
});

describe.concurrent.for(passing)('for as long as there is %s', ([, fault]) => {
  const expected = fault.kind === 'status' && [429, 449].includes(fault.status) ? Throttled : Unavailable;

  test.for<[Operation, (store: DocumentStore, etag: string) => Promise<unknown>]>([
    ['read', (store) => store.read('p', 'a')],
    ['list', (store) => store.list('p', { prefix: '', limit: 4 })],
    ['create', (store) => store.create('p', 'b', {})],
    ['replace', (store, etag) => store.replace('p', 'a', {}, etag)],
  ])('a %s says so within its budget and does nothing twice', async ([operation, call], { onTestFinished }) => {
    const { double, store, etag } = await withDocument(onTestFinished, fault);
    for (const each of new Set<Operation>([operation, 'read'])) double.faults.arm(each, fault, 100);

    const reason = await reasonOf(call(store, etag));

    const seen = operationsSeen(double);
    expect(reason).toBeInstanceOf(expected);
    expect((reason as Error).cause).toBeInstanceOf(Error);
    expect(seen.filter((each) => each === operation)).toHaveLength(3);
    expect(seen.length).toBeLessThanOrEqual(6);
    expect(double.writes).toBeLessThanOrEqual(2);
  });
});

test('who is asked to wait longer than the budget is told how long, at once', async ({ onTestFinished }) => {
  const { double, store } = await withDocument(onTestFinished);
  double.faults.arm('create', { kind: 'status', status: 429, retryAfterMs: 60_000 });

  const reason = await reasonOf(store.create('p', 'b', {}));

  expect(reason).toBeInstanceOf(Throttled);
  expect((reason as Throttled).retryAfterMs).toBe(60_000);
  expect(operationsSeen(double)).toEqual(['create']);
});

test('a refusal of what we sent is our bug, and is neither tried again nor called something else', async ({
  onTestFinished,
}) => {
  const { double, store } = await withDocument(onTestFinished);
  double.faults.arm('create', { kind: 'status', status: 400 });

  const reason = await reasonOf(store.create('p', 'b', {}));

  expect(reason).toMatchObject({ code: 400, name: 'Error' });
  expect(operationsSeen(double)).toEqual(['create']);
});

async function withDocument(
  onFinished: TestContext['onTestFinished'],
  fault?: Fault,
  options?: { readonly pageSize: number },
): Promise<{
  readonly double: CosmosDouble;
  readonly store: DocumentStore;
  readonly etag: string;
}> {
  const double = await makeDouble(options, onFinished);
  const store = await connect(double, { onFinished, isImpatient: fault !== undefined && fault.kind !== 'status' });
  const etag = await store.create('p', 'a', { v: 1 });
  double.takeSeen();
  return { double, store, etag };
}
