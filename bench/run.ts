import { parseArgs } from 'node:util';
import { measureAgainstBaseline } from './againstBaseline.ts';
import { measureGrowth } from './growth.ts';
import { createReport } from './report.ts';
import { scenarioNames } from './scenarios.ts';
import { measureSearch } from './search/measure.ts';
import { onStage, type Stage } from './stage.ts';
import { azureStorage, sqliteStorage } from './storage.ts';
import { measureRoundTrips, measureStores } from './stores.ts';

// What the options do is in docs/bench.md.
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    profile: { type: 'boolean' },
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
    baseline: { type: 'boolean' },
    stores: { type: 'boolean' },
    growth: { type: 'boolean' },
    search: { type: 'boolean' },
  },
});
const isAll = !options.baseline && !options.stores && !options.growth && !options.search;
const names = scenarioNames.filter((name) => options.only?.includes(name) ?? true);
const given = options.rounds === undefined ? {} : { rounds: Number(options.rounds) };
const quick = { rounds: 2, warmUp: 300, posts: 600, ...given };
const short = options.quick ? { ...quick, warmUp: 120, posts: 120 } : { rounds: 3, warmUp: 300, posts: 300, ...given };
const full = options.quick ? quick : { rounds: 5, warmUp: 2_000, posts: 2_000, ...given };
// So many that the largest store is filled and measured within minutes.
const growth = { rounds: 3, warmUp: 60, posts: 120, ...given };
const [least, ...larger] = options.quick ? ([1_000, 3_000] as const) : ([1_000, 10_000, 100_000] as const);
const sizes = [least, ...larger];
const report = createReport({ full, short, growth, sizes });

const run = {
  bodies: options.quick ? 2 : 10,
  nodeOptions: options.profile ? ['--cpu-prof', '--cpu-prof-dir=.artefacts/profile'] : [],
};
if (isAll || options.baseline) {
  const part = await onStage((stage) => measureAgainstBaseline(stage, names, { ...full, ...run }));
  await report.compared('SQLite against the empty invoke handler', part);
}
if (isAll || options.stores) {
  const part = await onStage((stage) => measureStores(stage, names, short));
  await report.compared('Cosmos DB and Storage Queue against SQLite', part);
  await report.roundTrips(await onStage(measureRoundTrips));
}
if (isAll || options.growth) {
  for (const [title, open] of [
    ['SQLite', async (stage: Stage, name: string) => sqliteStorage(stage, name)],
    ['Cosmos DB', azureStorage],
  ] as const) {
    for (const cases of larger) {
      await onStage((stage) =>
        measureGrowth(stage, { open: (name) => open(stage, name), least, cases, plan: growth }, (part) =>
          report.compared(`${title} with ${cases} cases, against ${least}`, [part]),
        ),
      );
    }
  }
}
if (isAll || options.search) await measureSearch(sizes);
