import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

const limitMs = 10_000;

it('whatever has become of a file, reading it ends in good order (npm run fuzz:documents for longer)', async () => {
  const { files, outcomes } = await fuzz(20_260_313, { timeMs: 2_000, files: 60 }, limitMs);

  expect(outcomes.text).toBeGreaterThan(0);
  expect(outcomes.damaged).toBeGreaterThan(0);
  // Nothing in these files should take long, or bring the process down.
  expect(outcomes.tooComplex ?? 0).toBeLessThan(files / 50);
});
