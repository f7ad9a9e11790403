import { parseArgs } from 'node:util';
import { measureAgainstBaseline } from './againstBaseline.ts';
import type { Comparison } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { report } from './report.ts';
import { scenarioNames } from './scenarios.ts';
import { measureSearch } from './search/measure.ts';
import { onStage } from './stage.ts';
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
const sizes = options.quick ? [1_000, 3_000] : [1_000, 10_000, 100_000];

const comparisons: Record<string, readonly Comparison[]> = {};
const run = {
  bodies: options.quick ? 2 : 10,
  nodeOptions: options.profile ? ['--cpu-prof', '--cpu-prof-dir=.artefacts/profile'] : [],
};
if (isAll || options.baseline) {
  comparisons['SQLite against the empty invoke handler'] = await onStage((stage) =>
    measureAgainstBaseline(stage, names, { ...full, ...run }),
  );
}
if (isAll || options.stores) {
  comparisons['Cosmos DB and Storage Queue against SQLite'] = await onStage((stage) =>
    measureStores(stage, names, short),
  );
}
const roundTrips = isAll || options.stores ? await onStage(measureRoundTrips) : [];
if (isAll || options.growth) {
  comparisons['SQLite with more cases, against 1 000'] = await onStage((stage) =>
    measureGrowth(stage, async (name) => sqliteStorage(stage, name), sizes, short),
  );
  // The double goes through all documents for each list: more of them would measure it and not the bot.
  comparisons['Cosmos DB with more cases, against 1 000'] = await onStage((stage) =>
    measureGrowth(stage, (name) => azureStorage(stage, name), sizes.slice(0, 2), short),
  );
}
if (isAll || options.search) await measureSearch(sizes);
await report({ comparisons, roundTrips }, { full, short, sizes });
