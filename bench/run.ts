import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileAgendas } from './agendas.ts';
import { postAll } from './load.ts';
import { type MeasuredProcess, startProcess } from './measured.ts';
import { report } from './report.ts';
import { measureRounds, type Rounds } from './rounds.ts';
import { publicationOf, scenarioNames, scenariosOn } from './scenarios.ts';
import { membersInBody, range, secretary } from './setting.ts';
import { countAnswers } from './storeCheck.ts';

// What the options do is in docs/bench.md.
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    profile: { type: 'boolean' },
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
const plan = options.quick ? { rounds, warmUp: 300, posts: 600 } : { rounds, warmUp: 2_000, posts: 2_000 };
// So many that nobody comes to an item twice: every acknowledgement is a first answer.
const postsInAll = plan.warmUp + rounds * plan.posts;
const bodies = options.quick ? 2 : 10;
const size = { bodies, items: Math.ceil(postsInAll / membersInBody / bodies) };

const folder = await mkdtemp(join(tmpdir(), 'saksgang-bench-'));
const databaseFile = join(folder, 'saksgang.db');
const processes: MeasuredProcess[] = [];
try {
  const filed = await fileAgendas(databaseFile, size);
  const start = async (...given: Parameters<typeof startProcess>) => {
    const started = await startProcess(...given);
    processes.unshift(started);
    return started;
  };
  const connector = await start('connector', [String(size.bodies)]);
  const profiling = options.profile ? ['--cpu-prof', '--cpu-prof-dir=.artefacts/profile'] : [];
  const botArgs = [databaseFile, String(size.bodies), String(size.items)];
  const sides = { baseline: await start('baseline', []), bot: await start('bot', botArgs, profiling) };
  const serviceUrl = `http://127.0.0.1:${connector.port}/`;
  for (const body of range(size.bodies)) {
    for (const post of publicationOf(body, serviceUrl, secretary)) await postAll(sides.bot.port, [post]);
  }

  const scenarios = scenariosOn(filed, serviceUrl);
  const results: Record<string, Rounds> = {};
  const chosen = scenarioNames.filter((name) => options.only?.includes(name) ?? true);
  for (const name of chosen) results[name] = await measureRounds(sides, plan, scenarios[name], scenarios.acknowledge);
  if (chosen.includes('acknowledge')) countAnswers(databaseFile, postsInAll);
  await report(results, { ...plan, ...size });
} finally {
  for (const { stop } of processes) await stop();
  await rm(folder, { recursive: true, force: true });
}
