import { type Comparison, compare } from './figures.ts';
import { measureRounds, type Plan, postsInAll } from './rounds.ts';
import { quietMsAfter, type ScenarioName } from './scenarios.ts';
import { membersInBody } from './setting.ts';
import { type Stage, startBenchBot } from './stage.ts';
import { sqliteStorage } from './storage.ts';
import { countAnswers } from './storeCheck.ts';

/** The bot on SQLite beside an empty invoke handler. */
export async function measureAgainstBaseline(
  stage: Stage,
  names: readonly ScenarioName[],
  plan: Plan & { readonly bodies: number; readonly nodeOptions: readonly string[] },
): Promise<readonly Comparison[]> {
  const { bodies, nodeOptions } = plan;
  // So many that nobody comes to an item twice: every acknowledgement is a first answer.
  const size = { bodies, items: Math.ceil(postsInAll(plan) / membersInBody / bodies) };
  const storage = sqliteStorage(stage, 'bot');
  const baseline = await stage.start('baseline', []);
  const bot = await startBenchBot(stage, storage, size, nodeOptions);
  const compared: Comparison[] = [];
  for (const name of names) {
    const sides = {
      baseline: { process: baseline, scenario: (n: number) => ({ ...bot.scenarios.acknowledge(n), expect: 'Takk' }) },
      bot: { process: bot.process, scenario: bot.scenarios[name] },
    };
    const rounds = await measureRounds(sides, plan, quietMsAfter(name));
    compared.push(compare(name, rounds, 'bot', 'baseline'));
  }
  if (names.includes('acknowledge')) await countAnswers(storage.services, bot.filed, postsInAll(plan));
  return compared;
}
