import type { Allowance } from '../../src/ports/allowance.ts';

/** For tests in which the platform allows everything. */
export const unlimited: Allowance = {
  turn: async () => ({ kind: 'go' }),
  note: async () => undefined,
  heard: async () => undefined,
};
