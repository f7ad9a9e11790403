import { describe, expect, it } from 'vitest';
import { createRecent } from '../../../src/adapters/teams/recent.ts';

const activity = { id: '1', type: 'invoke', conversation: { id: 'c' } as never, from: { id: 'p', name: 'P' } };

/** Counts how often work was run. */
function counted(outcome: () => Promise<number>) {
  const recent = createRecent<number>((status) => status < 500);
  const runs: unknown[] = [];
  return {
    runs,
    bring: (changed: object = {}) => {
      const one = { ...activity, ...changed };
      return recent(one, () => {
        runs.push(one);
        return outcome();
      });
    },
  };
}

describe('an activity that comes again', () => {
  it('gets the answer of the first, also while that is under way', async () => {
    const { bring, runs } = counted(async () => 200);

    expect(await Promise.all([bring(), bring()])).toEqual([200, 200]);
    expect(await bring()).toBe(200);
    expect(runs).toHaveLength(1);
  });

  it.each([
    ['id', { id: '2' }],
    ['conversation', { conversation: { id: 'd' } }],
    ['sender', { from: { id: 'q' } }],
    ['Entra id of the sender', { from: { id: 'p', aadObjectId: 'x' } }],
    ['type', { type: 'message' }],
  ])('is another one when its %s is another', async (_what, changed) => {
    const { bring, runs } = counted(async () => 200);

    await bring();
    await bring(changed);

    expect(runs).toHaveLength(2);
  });

  it('is tried again when the first failed', async () => {
    const outcomes = [() => Promise.reject(new Error('down')), async () => 503, async () => 200];
    const { bring, runs } = counted(() => (outcomes.shift() as () => Promise<number>)());

    await expect(bring()).rejects.toThrow('down');
    expect(await bring()).toBe(503);
    expect(await bring()).toBe(200);
    expect(await bring()).toBe(200);
    expect(runs).toHaveLength(3);
  });

  it('is not known without an id', async () => {
    const { bring, runs } = counted(async () => 200);

    await bring({ id: undefined });
    await bring({ id: undefined });

    expect(runs).toHaveLength(2);
  });

  it('is forgotten when hundreds came in between, so that memory does not grow', async () => {
    const { bring, runs } = counted(async () => 200);

    await bring();
    for (let n = 0; n < 1_000; n++) await bring({ id: `n${n}` });
    await bring();

    expect(runs).toHaveLength(1_002);
  });
});
