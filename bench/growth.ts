import { type Comparison, compare } from './figures.ts';
import type { MeasuredProcess } from './measured.ts';
import { measureRounds, type Plan, postsInAll, type Side } from './rounds.ts';
import { quietMsAfter, type Scenario, type ScenarioName, scenariosOn } from './scenarios.ts';
import { membersInBody, range } from './setting.ts';
import { type BenchBot, type Stage, startBenchBot } from './stage.ts';
import type { BenchStorage } from './storage.ts';

const bodies = 10;
// A prime, so that the cases asked for lie all over the store.
const stride = 7_919;
// So much work between two looks is more than the bot does by itself.
const busyMs = 1_500;

type GrowthScenario = Extract<ScenarioName, 'acknowledge' | 'status' | 'question'> | 'topic';

/** A bot whose store has so many cases of earlier years beside those on the agendas. */
interface GrownBot {
  readonly bot: BenchBot;
  readonly scenarios: Readonly<Record<GrowthScenario, Scenario>>;
}

export interface Growth {
  open(name: string): Promise<BenchStorage>;
  readonly least: number;
  /** How many there are beside them in the larger store. */
  readonly cases: number;
  readonly plan: Plan;
}

/**
 * The same bot on a store with more cases, beside one with the fewest. Each scenario is handed over as soon as it is
 * measured; larger stores are measured one by one, so that what is done is not lost while the next is being filled.
 */
export async function measureGrowth(
  stage: Stage,
  { open, least, cases, plan }: Growth,
  done: (part: Comparison) => Promise<void>,
): Promise<void> {
  const few = await startGrown(stage, await open(`cases-${least}`), least, plan);
  const many = await startGrown(stage, await open(`cases-${cases}`), cases, plan);
  for (const name of ['acknowledge', 'status', 'question', 'topic'] as const) {
    const sideOf = ({ bot, scenarios }: GrownBot): Side => ({ process: bot.process, scenario: scenarios[name] });
    const rounds = await measureRounds({ few: sideOf(few), many: sideOf(many) }, plan, quietMsAfter(name));
    await done(compare(`${name} ${cases}`, rounds, 'many', 'few'));
  }
}

async function startGrown(stage: Stage, storage: BenchStorage, cases: number, plan: Plan): Promise<GrownBot> {
  const size = { bodies, items: Math.ceil(postsInAll(plan) / membersInBody / bodies) };
  const bot = await startBenchBot(stage, storage, size);
  const [model] = bot.filed;
  if (!model) throw new RangeError('There are no items');
  const startedAt = performance.now();
  const history = await storage.fill({ size, model, cases });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`${cases} cases of earlier years filed in ${seconds} s\n`);
  await bot.process.stop();
  const reader = await stage.start('bot', [JSON.stringify(storage.services), JSON.stringify(size)]);
  const asked = range(postsInAll(plan)).flatMap((n) => history[(n * stride) % cases] ?? []);
  const old = scenariosOn(asked, stage.serviceUrl);
  // Started again it reads all of them into its search, in the background.
  await untilQuiet(reader);
  return {
    bot: { ...bot, process: reader },
    scenarios: {
      acknowledge: bot.scenarios.acknowledge,
      // Another case each time, and another person.
      status: (n) => old.status(n * membersInBody + (n % membersInBody)),
      question: (n) => old.question(n * membersInBody + (n % membersInBody)),
      topic: (n) => old.topic(n * membersInBody + (n % membersInBody)),
    },
  };
}

/** Until it has nothing more to do, however long that takes. */
async function untilQuiet(process: MeasuredProcess): Promise<void> {
  for (let isBusy = true; isBusy; ) {
    const before = await process.usage();
    await process.idle(2_000);
    isBusy = (await process.usage()).cpuMs - before.cpuMs > busyMs;
  }
}
