import type { Seen } from '../test/support/cosmos/double.ts';
import { spreadOf } from './figures.ts';
import { postAll } from './load.ts';
import { scenarioNames } from './scenarios.ts';
import { range } from './setting.ts';
import type { BenchBot } from './stage.ts';
import type { BenchStorage } from './storage.ts';

/** What one post costs in Cosmos DB. */
export interface Cost {
  readonly name: string;
  /** One after the other; what goes on at the same time is one. */
  readonly trips: number;
  readonly requests: number;
  /** Request units, by the price list of the double. */
  readonly units: number;
  /** How many requests of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

const posts = 9;

/** Counts the requests of lone posts, the middle of a few, by people whom the bot knows. */
export async function countRoundTrips(bot: BenchBot, { takeSeen }: BenchStorage): Promise<readonly Cost[]> {
  const { process, scenarios } = bot;
  for (const name of ['refresh', 'status'] as const) {
    await postAll(process.port, range(posts).map(scenarios[name]));
  }
  const costs: Cost[] = [];
  const ofSharedCard: Seen[][] = [];
  for (const name of scenarioNames) {
    const seen: Seen[][] = [];
    for (const n of range(posts)) {
      await takeSeen();
      await postAll(process.port, [scenarios[name](n)]);
      seen.push([...(await takeSeen())]);
      if (name !== 'acknowledge') continue;
      await process.idle(3_300);
      ofSharedCard.push([...(await takeSeen())]);
    }
    costs.push(costOf(name, seen));
  }
  return [...costs, costOf('shared card', ofSharedCard)];
}

function costOf(name: string, all: readonly (readonly Seen[])[]): Cost {
  const middle = (of: (seen: readonly Seen[]) => number) => spreadOf(all.map(of)).median;
  const kinds = new Set(all.flat().map(({ operation }) => operation));
  return {
    name,
    trips: middle(tripsOf),
    requests: middle((seen) => seen.length),
    units: Number(middle((seen) => seen.reduce((sum, { charge }) => sum + charge, 0)).toFixed(1)),
    kinds: Object.fromEntries(
      [...kinds].map((kind) => [kind, middle((seen) => seen.filter(({ operation }) => operation === kind).length)]),
    ),
  };
}

/** How many requests there are of which each began when the one before had ended, at most. */
function tripsOf(seen: readonly Seen[]): number {
  let trips = 0;
  let end = 0;
  for (const { cameAt, leftAt } of seen.toSorted((a, b) => a.leftAt - b.leftAt)) {
    if (cameAt < end) continue;
    trips += 1;
    end = leftAt;
  }
  return trips;
}
