import type { Run } from './load.ts';
import type { Usage } from './measured.ts';
import type { Rounds } from './rounds.ts';

/** What one round showed. */
export interface Figures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** With what was left to do afterwards, such as refreshes of the shared cards. */
  readonly cpuSecondsPer1000: number;
  readonly rssMb: number;
}

/** A figure over all rounds: the middle, and how far it went. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

type Ratios = Readonly<Record<keyof Figures, Spread>>;

/** The figures of a run between two readings of what the process had used. */
export function figuresOf({ seconds, latencies }: Run, before: Usage, after: Usage): Figures {
  return {
    perSecond: latencies.length / seconds,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    cpuSecondsPer1000: (after.cpuMs - before.cpuMs) / latencies.length,
    rssMb: after.rssBytes / 1_000_000,
  };
}

/** One side of a scenario's rounds beside another. */
export interface Comparison {
  readonly name: string;
  /** Each round against the other side's beside it, which met the same noise. */
  readonly ratios: Ratios;
  readonly figures: readonly Figures[];
  readonly others: readonly Figures[];
}

/** Sets one side's rounds against another's. */
export function compare<S extends string>(name: string, rounds: Rounds<S>, of: S, to: S): Comparison {
  const ratio = (key: keyof Figures) => spreadOf(rounds.map((round) => round[of][key] / round[to][key]));
  return {
    name,
    ratios: {
      perSecond: ratio('perSecond'),
      p50Ms: ratio('p50Ms'),
      p99Ms: ratio('p99Ms'),
      cpuSecondsPer1000: ratio('cpuSecondsPer1000'),
      rssMb: ratio('rssMb'),
    },
    figures: rounds.map((round) => round[of]),
    others: rounds.map((round) => round[to]),
  };
}

/** The middle of the values, and the least and the greatest of them. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).toSorted();
  return { median: quantile(sorted, 0.5), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** The value below which this share of the ascending values lies. */
function quantile(ascending: Float64Array, share: number): number {
  const index = Math.min(ascending.length - 1, Math.floor(ascending.length * share));
  return ascending[index] ?? Number.NaN;
}
