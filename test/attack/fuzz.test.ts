import { describe, expect, it } from 'vitest';
import { fuzz } from './load/fuzz.ts';
import { garbage, sendRaw } from './load/garbage.ts';
import { expectHonestAnswer } from './load/honest.ts';
import { mutate, randomOf } from './load/mutate.ts';
import { startTarget } from './load/target.ts';

describe('requests that are none', () => {
  it('are refused or cut off, one after the other, while honest people are answered', async () => {
    const target = await startTarget();

    const answers = await Promise.all(
      garbage.map(async ({ name, bytes }) => [name, await sendRaw(target.port, bytes)]),
    );
    await expectHonestAnswer(target);
    const status = answers.map(([name, answer = '']) => [name, /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'none']);

    const taken = status.filter(([, code]) => code === '200' || code === '500').map(([name]) => name);
    // What is well-formed after all is no one's activity: 400. Nothing is smuggled behind it.
    expect(taken).toEqual([]);
    expect(target.errors).toEqual([]);
    await target.close();
  }, 60_000);
});

it('two thousand mutated activities bring nothing down, cause no error and leave memory as it was', async () => {
  const { statuses, wrongs, before, after } = await fuzz(2_000, 20_261_126);

  expect(wrongs).toEqual([]);
  // Most come as far as a turn: what is refused at the door tests only the door.
  expect(statuses[200]).toBeGreaterThan(500);
  // A retained activity is some 10 KB: two thousand of them, or a cache without bound, would be more than this.
  expect(after.heapMb - before.heapMb).toBeLessThan(25);
  expect(after.handles - before.handles).toBeLessThan(50);
}, 180_000);

it('the same seed gives the same mutations', () => {
  const seeds = [{ type: 'message', text: 'hei', from: { id: '1' } }];
  const some = (seed: number) => {
    const random = randomOf(seed);
    return JSON.stringify(Array.from({ length: 50 }, () => mutate(seeds[0], seeds, random)));
  };

  const [first, second, other] = [some(7), some(7), some(8)];
  expect({ same: first === second, other: first === other }).toEqual({ same: true, other: false });
});
