import type { Run } from './load.ts';
import type { Usage } from './measured.ts';

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

export type Ratios = Readonly<Record<keyof Figures, Spread>>;

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

/** Each of the bot's rounds against the baseline's round beside it, which met the same noise. */
export function ratiosOf(rounds: readonly { readonly bot: Figures; readonly baseline: Figures }[]): Ratios {
  const ratio = (key: keyof Figures) => spreadOf(rounds.map(({ bot, baseline }) => bot[key] / baseline[key]));
  return {
    perSecond: ratio('perSecond'),
    p50Ms: ratio('p50Ms'),
    p99Ms: ratio('p99Ms'),
    cpuSecondsPer1000: ratio('cpuSecondsPer1000'),
    rssMb: ratio('rssMb'),
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
