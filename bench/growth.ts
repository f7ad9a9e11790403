import { type Comparison, compare } from './figures.ts';
import { fillHistory } from './history.ts';
import { measureRounds, type Plan, postsInAll, type Side } from './rounds.ts';
import { quietMsAfter, type Scenario, type ScenarioName, scenariosOn } from './scenarios.ts';
import { membersInBody, range } from './setting.ts';
import { type BenchBot, type Stage, startBenchBot } from './stage.ts';
import type { BenchStorage } from './storage.ts';

const bodies = 10;
// A prime, so that the cases asked for lie all over the store.
const stride = 7_919;

type GrowthScenario = Extract<ScenarioName, 'acknowledge' | 'status' | 'question'>;

/** A bot whose store has so many cases of earlier years beside those on the agendas. */
interface GrownBot {
  readonly name: string;
  readonly bot: BenchBot;
  readonly scenarios: Readonly<Record<GrowthScenario, Scenario>>;
}

/** The same bot on stores with more and more cases, each beside the one with the fewest. */
export async function measureGrowth(
  stage: Stage,
  makeStorage: (name: string) => Promise<BenchStorage>,
  sizes: readonly number[],
  plan: Plan,
): Promise<readonly Comparison[]> {
  const bots: GrownBot[] = [];
  for (const cases of sizes) bots.push(await startGrown(stage, await makeStorage(`cases-${cases}`), cases, plan));
  const [least, ...larger] = bots;
  if (!least) throw new RangeError('There are no sizes');
  const compared: Comparison[] = [];
  for (const name of ['acknowledge', 'status', 'question'] as const) {
    const sideOf = ({ bot, scenarios }: GrownBot): Side => ({ process: bot.process, scenario: scenarios[name] });
    const sides = Object.fromEntries(bots.map((grown) => [grown.name, sideOf(grown)]));
    const rounds = await measureRounds(sides, plan, quietMsAfter(name));
    for (const { name: cases } of larger) compared.push(compare(`${name} ${cases}`, rounds, cases, least.name));
  }
  return compared;
}

async function startGrown(stage: Stage, storage: BenchStorage, cases: number, plan: Plan): Promise<GrownBot> {
  const size = { bodies, items: Math.ceil(postsInAll(plan) / membersInBody / bodies) };
  const bot = await startBenchBot(stage, storage, size);
  const [model] = bot.filed;
  if (!model) throw new RangeError('There are no items');
  const history = await fillHistory(storage.services, size, model, cases);
  const asked = range(postsInAll(plan)).flatMap((n) => history[(n * stride) % cases] ?? []);
  const old = scenariosOn(asked, stage.serviceUrl);
  return {
    name: String(cases),
    bot,
    scenarios: {
      acknowledge: bot.scenarios.acknowledge,
      // Another case each time, and another person.
      status: (n) => old.status(n * membersInBody + (n % membersInBody)),
      question: (n) => old.question(n * membersInBody + (n % membersInBody)),
    },
  };
}
