import { createFaults, type Fault, type Faults } from '../support/cosmos/faults.ts';

/** Faults that hit any request of the store, as they like, beside those that are armed. */
export interface RandomFaults extends Faults {
  /** How many of a hundred requests meet a fault. None to begin with. */
  percent: number;
  /** How many requests have met one. */
  readonly met: number;
}

// What a client can meet: told to wait with nothing done, and everything else before and after the work.
const kinds: readonly Fault[] = [
  { kind: 'status', status: 429, retryAfterMs: 20, when: 'before' },
  ...(['before', 'after'] as const).flatMap((when): readonly Fault[] => [
    { kind: 'status', status: 503, when },
    { kind: 'status', status: 408, when },
    { kind: 'hang', when },
    { kind: 'cut', when },
  ]),
];

/** None, until they are asked for. */
export function createRandomFaults(random: () => number): RandomFaults {
  const armed = createFaults();
  let met = 0;
  return {
    arm: armed.arm,
    disarm: armed.disarm,
    percent: 0,
    get met() {
      return met;
    },
    take(operation) {
      const fault = armed.take(operation) ?? (random() * 100 < this.percent ? anyOf(random) : undefined);
      if (fault) met += 1;
      return fault;
    },
  };
}

function anyOf(random: () => number): Fault | undefined {
  return kinds[Math.floor(random() * kinds.length)];
}
