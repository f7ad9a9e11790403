import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { type Comparison, type Spread, spreadOf } from './figures.ts';
import type { Cost } from './roundTrips.ts';

/** What the run gave, part by part. */
export interface Results {
  readonly comparisons: Readonly<Record<string, readonly Comparison[]>>;
  readonly roundTrips: readonly Cost[];
}

const folder = new URL('../.artefacts/', import.meta.url);

/** Prints the tables and leaves all figures in `.artefacts/bench.json`. */
export async function report(results: Results, plan: object): Promise<void> {
  const machine = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model, load: loadavg() };
  await mkdir(folder, { recursive: true });
  const all = { at: new Date().toISOString(), machine, plan, ...results };
  await writeFile(new URL('bench.json', folder), `${JSON.stringify(all, undefined, 2)}\n`);
  for (const [title, compared] of Object.entries(results.comparisons)) print(title, comparisonRows(compared));
  if (results.roundTrips.length > 0) print('Requests to Cosmos DB for one post', costRows(results.roundTrips));
}

function comparisonRows(compared: readonly Comparison[]): readonly (readonly string[])[] {
  const head = ['', 'throughput', 'p50', 'p99', 'CPU', 'RSS', 'requests/s', 'CPU s/1000', 'RSS MB'];
  const rows = compared.map(({ name, ratios, figures }) => [
    name,
    ...[ratios.perSecond, ratios.p50Ms, ratios.p99Ms, ratios.cpuSecondsPer1000, ratios.rssMb].map(cell),
    String(Math.round(spreadOf(figures.map(({ perSecond }) => perSecond)).median)),
    spreadOf(figures.map(({ cpuSecondsPer1000 }) => cpuSecondsPer1000)).median.toFixed(2),
    String(Math.round(spreadOf(figures.map(({ rssMb }) => rssMb)).median)),
  ]);
  return [head, ...rows];
}

function costRows(costs: readonly Cost[]): readonly (readonly string[])[] {
  const rows = costs.map(({ name, trips, requests, units, kinds }) => [
    name,
    ...[trips, requests, units].map(String),
    Object.entries(kinds)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', '),
  ]);
  return [['', 'round trips', 'requests', 'RU on paper', 'of which'], ...rows];
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const lines = rows.map((cells) =>
    cells
      .map((text, at) => text.padEnd(at === 0 ? 20 : 19))
      .join(' ')
      .trimEnd(),
  );
  process.stdout.write(`${[title, ...lines].join('\n')}\n\n`);
}

function cell({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}
