import { type Figures, figuresOf } from './figures.ts';
import { type Post, postAll } from './load.ts';
import type { MeasuredProcess } from './measured.ts';
import type { Scenario } from './scenarios.ts';
import { range } from './setting.ts';

/** What is posted to one of those that are compared. */
export interface Side {
  readonly process: MeasuredProcess;
  readonly scenario: Scenario;
}

/** The rounds of one scenario: all sides, one beside the other. */
export type Rounds<S extends string> = readonly Readonly<Record<S, Figures>>[];

export interface Plan {
  readonly rounds: number;
  /** Posts that are not measured, to each side. */
  readonly warmUp: number;
  /** Posts to each side in each round. */
  readonly posts: number;
}

/**
 * Rounds of all sides in turn, the other way around every second time, so that the same noise meets all.
 * A round is over when its side has been quiet for so long.
 */
export async function measureRounds<S extends string>(
  sides: Readonly<Record<S, Side>>,
  plan: Plan,
  quietMs: number,
): Promise<Rounds<S>> {
  const names = Object.keys(sides) as S[];
  const done: Record<S, Figures>[] = [];
  for (const name of names) await round(sides[name], quietMs, 0, plan.warmUp);
  for (const index of range(plan.rounds)) {
    const from = plan.warmUp + index * plan.posts;
    const figures: Partial<Record<S, Figures>> = {};
    for (const name of index % 2 === 0 ? names : names.toReversed()) {
      figures[name] = await round(sides[name], quietMs, from, plan.posts);
    }
    done.push(figures as Record<S, Figures>);
  }
  return done;
}

/** How many posts each side gets in all. */
export function postsInAll({ warmUp, rounds, posts }: Plan): number {
  return warmUp + rounds * posts;
}

/** What is left to do after the answers, such as refreshes of shared cards, counts as use and disturbs no one else. */
async function round({ process, scenario }: Side, quietMs: number, from: number, count: number): Promise<Figures> {
  const posts: readonly Post[] = range(count).map((index) => scenario(from + index));
  const before = await process.usage();
  const run = await postAll(process.port, posts);
  await process.idle(quietMs);
  return figuresOf(run, before, await process.usage());
}
