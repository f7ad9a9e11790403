import { type Figures, figuresOf } from './figures.ts';
import { type Post, postAll } from './load.ts';
import type { MeasuredProcess } from './measured.ts';
import type { Scenario } from './scenarios.ts';
import { range } from './setting.ts';

/** The rounds of one scenario: both sides, one beside the other. */
export type Rounds = readonly { readonly baseline: Figures; readonly bot: Figures }[];

interface Plan {
  readonly rounds: number;
  /** Posts that are not measured, to either side. */
  readonly warmUp: number;
  /** Posts to either side in each round. */
  readonly posts: number;
}

/** Rounds of both sides in turn, the other first every second time, so that the same noise meets both. */
export async function measureRounds(
  sides: Readonly<Record<'baseline' | 'bot', MeasuredProcess>>,
  plan: Plan,
  scenario: Scenario,
  sentToBaseline: Scenario,
): Promise<Rounds> {
  const empty = (n: number) => ({ ...sentToBaseline(n), expect: 'Takk' });
  const done: { baseline: Figures; bot: Figures }[] = [];
  await round(sides.baseline, postsOf(empty, 0, plan.warmUp));
  await round(sides.bot, postsOf(scenario, 0, plan.warmUp));
  for (const index of range(plan.rounds)) {
    const from = plan.warmUp + index * plan.posts;
    const measureBot = () => round(sides.bot, postsOf(scenario, from, plan.posts));
    const measureBaseline = () => round(sides.baseline, postsOf(empty, from, plan.posts));
    if (index % 2 === 0) done.push({ baseline: await measureBaseline(), bot: await measureBot() });
    else done.push({ bot: await measureBot(), baseline: await measureBaseline() });
  }
  return done;
}

/** What is left to do after the answers, such as refreshes of shared cards, counts as use and disturbs no one else. */
async function round(side: MeasuredProcess, posts: readonly Post[]): Promise<Figures> {
  const before = await side.usage();
  const run = await postAll(side.port, posts);
  await side.idle();
  return figuresOf(run, before, await side.usage());
}

function postsOf(scenario: Scenario, from: number, count: number): readonly Post[] {
  return range(count).map((index) => scenario(from + index));
}
