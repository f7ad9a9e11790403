import type { Container } from '@azure/cosmos';
import { expect, test } from 'vitest';
import { encodeKey } from '../../../src/adapters/cosmos/keys.ts';
import { createCosmosPartitions } from '../../../src/adapters/cosmos/partitions.ts';

type Page = { readonly resources: readonly string[]; readonly token?: string };

/** A container whose query gives these pages; the calls named fail once each, and spoil their iterator. */
function containerOf(pages: readonly Page[], failing: ReadonlyMap<number, unknown>): Container {
  let calls = 0;
  const query = (_text: string, { continuationToken }: { continuationToken?: string }) => {
    let next = pages.findIndex(({ token }) => token !== undefined && token === continuationToken) + 1;
    let spoiled = false;
    return {
      hasMoreResults: () => next < pages.length,
      async fetchNext() {
        calls += 1;
        const failure = failing.get(calls);
        spoiled ||= failure !== undefined;
        if (spoiled) throw failure ?? new TypeError('a failed iterator was used again');
        const page = pages[next];
        next += 1;
        return { resources: page?.resources.map(encodeKey), continuationToken: page?.token };
      },
    };
  };
  return { items: { query } } as unknown as Container;
}

const busy = Object.assign(new Error('busy'), { code: 429, retryAfterInMs: 1 });
const cut = Object.assign(new Error('cut'), { code: 'ECONNRESET' });

test('each partition is told once, in the order of code points', async () => {
  const container = containerOf(
    [{ resources: ['b', 'å', 'b'], token: '1' }, { resources: ['B', 'b', '\u{10000}'] }],
    new Map(),
  );

  const partitions = await createCosmosPartitions(container).partitions();

  expect(partitions).toEqual(['B', 'b', 'å', '\u{10000}']);
});

test('what fails is asked again from where it was, or from the start', async () => {
  const pages = [{ resources: ['a'] }, { resources: ['b'], token: '2' }, { resources: [] }, { resources: ['c'] }];
  const container = containerOf(
    pages,
    new Map<number, unknown>([
      [2, busy],
      [6, cut],
    ]),
  );

  const partitions = await createCosmosPartitions(container).partitions();

  expect(partitions).toEqual(['a', 'b', 'c']);
});

test('a bug is not taken for a busy service', async () => {
  const container = containerOf([{ resources: ['a'] }], new Map([[1, new TypeError('bug')]]));

  const partitions = createCosmosPartitions(container).partitions();

  await expect(partitions).rejects.toThrow(TypeError);
});
