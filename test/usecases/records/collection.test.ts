import { describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { collectionOf } from '../../../src/usecases/records/collection.ts';
import { openState } from '../../state/states.ts';

describe.each([
  ['half a character', 'a\ud800'],
  ['nothing', ''],
  ['more than a store takes', '語'.repeat(200)],
])('of an id with %s', (_what, id) => {
  const collection = () => collectionOf(openState().store, z.string());

  it('there is no document, in no partition', async () => {
    expect(await collection().read('partition', id)).toBeUndefined();
    expect(await collection().read(id, 'id')).toBeUndefined();
  });

  it('there is nothing to list or to count', async () => {
    expect(await collection().list(id, '')).toEqual([]);
    expect(await collection().count(id, 'item:')).toBe(0);
  });
});

it('what can be an id is found', async () => {
  const collection = collectionOf(openState().store, z.string());
  await collection.create('partition', 'item:ø', 'here');

  expect(await collection.read('partition', 'item:ø')).toMatchObject({ value: 'here' });
  expect(await collection.list('partition', '')).toHaveLength(1);
  expect(await collection.count('partition', 'item:')).toBe(1);
});
