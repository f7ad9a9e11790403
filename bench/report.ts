import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { type Ratios, ratiosOf, type Spread, spreadOf } from './figures.ts';
import type { Rounds } from './rounds.ts';

const folder = new URL('../.artefacts/', import.meta.url);

/** Prints the table of ratios to the baseline and leaves all figures in `.artefacts/bench.json`. */
export async function report(results: Readonly<Record<string, Rounds>>, plan: object): Promise<void> {
  const scenarios = Object.entries(results).map(([name, rounds]) => ({ name, ratios: ratiosOf(rounds), rounds }));
  const machine = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model };
  await mkdir(folder, { recursive: true });
  const all = { at: new Date().toISOString(), machine, plan, scenarios };
  await writeFile(new URL('bench.json', folder), `${JSON.stringify(all, undefined, 2)}\n`);
  process.stdout.write(`${tableOf(scenarios)}\n`);
}

function tableOf(
  scenarios: readonly { readonly name: string; readonly ratios: Ratios; readonly rounds: Rounds }[],
): string {
  const rows = scenarios.map(({ name, ratios, rounds }) => [
    name,
    ...[ratios.perSecond, ratios.p50Ms, ratios.p99Ms, ratios.cpuSecondsPer1000, ratios.rssMb].map(cell),
    String(Math.round(spreadOf(rounds.map(({ bot }) => bot.perSecond)).median)),
    spreadOf(rounds.map(({ bot }) => bot.cpuSecondsPer1000)).median.toFixed(2),
    String(Math.round(spreadOf(rounds.map(({ bot }) => bot.rssMb)).median)),
  ]);
  const head = ['', 'throughput', 'p50', 'p99', 'CPU', 'RSS', 'requests/s', 'CPU s/1000', 'RSS MB'];
  const lines = [head, ...rows].map((cells) =>
    cells
      .map((text, at) => text.padEnd(at === 0 ? 12 : 20))
      .join('')
      .trimEnd(),
  );
  return ['Ratios to the empty invoke handler: median (least–greatest of the rounds)', ...lines].join('\n');
}

function cell({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}
