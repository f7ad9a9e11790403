import { expect, it } from 'vitest';
import { growth, soak } from './load/soak.ts';

it('a minute of honest people and some garbage leaves heap, handles and sockets as they were', async () => {
  const { turns, errors, samples } = await soak(1);
  const grown = growth(samples);

  expect(errors).toEqual([]);
  expect(turns).toBeGreaterThan(100);
  expect(samples.length).toBeGreaterThanOrEqual(6);
  // The bot's own heap is some 100 MB; what it keeps on purpose (the latest 200 answers) is a few.
  expect(grown.heapMb).toBeLessThan(20);
  expect(grown.outsideMb).toBeLessThan(20);
  expect(grown.handles).toBeLessThan(50);
}, 300_000);

it('growth would be seen', () => {
  const samples = Array.from({ length: 9 }, (_, n) => ({ heapMb: 100 + n * 10, outsideMb: 5, handles: 10 + n * 20 }));

  expect(growth(samples)).toEqual({ heapMb: 30, outsideMb: 0, handles: 60 });
});
