import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { type Comparison, type Spread, spreadOf } from './figures.ts';
import type { Cost } from './roundTrips.ts';

/** What is told of a run while it goes on: an interrupted one has lost nothing that was done. */
export interface Report {
  /** Prints a part's table, and leaves it with all parts so far in `.artefacts/bench.json`. */
  compared(title: string, part: readonly Comparison[]): Promise<void>;
  roundTrips(costs: readonly Cost[]): Promise<void>;
}

const folder = new URL('../.artefacts/', import.meta.url);

/** Begins a report; `plan` tells how much is done. */
export function createReport(plan: object): Report {
  const machine = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model };
  const comparisons: Record<string, Comparison[]> = {};
  const costs: Cost[] = [];

  async function save(): Promise<void> {
    await mkdir(folder, { recursive: true });
    const at = new Date().toISOString();
    const all = { at, machine: { ...machine, load: loadavg() }, plan, comparisons, roundTrips: costs };
    await writeFile(new URL('bench.json', folder), `${JSON.stringify(all, undefined, 2)}\n`);
  }

  return {
    async compared(title, part) {
      comparisons[title] = [...(comparisons[title] ?? []), ...part];
      print(title, comparisonRows(part));
      await save();
    },
    async roundTrips(more) {
      costs.push(...more);
      print('Requests to Cosmos DB for one post', costRows(more));
      await save();
    },
  };
}

function comparisonRows(compared: readonly Comparison[]): readonly (readonly string[])[] {
  const head = ['', 'throughput', 'p50', 'p99', 'CPU', 'RSS', 'requests/s', 'p50 ms', 'CPU s/1000', 'RSS MB'];
  const rows = compared.map(({ name, ratios, figures }) => [
    name,
    ...[ratios.perSecond, ratios.p50Ms, ratios.p99Ms, ratios.cpuSecondsPer1000, ratios.rssMb].map(cell),
    String(Math.round(spreadOf(figures.map(({ perSecond }) => perSecond)).median)),
    spreadOf(figures.map(({ p50Ms }) => p50Ms)).median.toFixed(1),
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
