import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FiledItem, fileAgendas } from './agendas.ts';
import { postAll } from './load.ts';
import { type MeasuredProcess, startProcess } from './measured.ts';
import { publicationOf, type Scenario, type ScenarioName, scenariosOn } from './scenarios.ts';
import { range, type Size, secretary } from './setting.ts';
import type { BenchStorage } from './storage.ts';

/** Where a part of the bench takes place: a folder, a connector, and the processes it needs. */
export interface Stage {
  readonly folder: string;
  readonly serviceUrl: string;
  readonly start: typeof startProcess;
  /** Stops it when the part is over. */
  own(owned: { stop(): Promise<void> }): void;
}

/** A bot whose agendas are published, and what can be done to it. */
export interface BenchBot {
  readonly process: MeasuredProcess;
  readonly filed: readonly FiledItem[];
  readonly scenarios: Readonly<Record<ScenarioName, Scenario>>;
}

const maxBodies = 10;

/** Gives what the part gives; afterwards all its processes are stopped and its folder is gone. */
export async function onStage<T>(part: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-bench-'));
  const owned: { stop(): Promise<void> }[] = [];
  const start: typeof startProcess = async (...given) => {
    const started = await startProcess(...given);
    owned.unshift(started);
    return started;
  };
  try {
    const { port } = await start('connector', [String(maxBodies)]);
    return await part({
      folder,
      serviceUrl: `http://127.0.0.1:${port}/`,
      start,
      own: (one) => void owned.unshift(one),
    });
  } finally {
    for (const { stop } of owned) await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Files agendas of this size in the storage, starts a bot on it and has it publish them. */
export async function startBenchBot(
  { start, serviceUrl }: Stage,
  { services }: BenchStorage,
  size: Size,
  nodeOptions: readonly string[] = [],
): Promise<BenchBot> {
  const filed = await fileAgendas(services, size);
  const process = await start('bot', [JSON.stringify(services), JSON.stringify(size)], nodeOptions);
  for (const body of range(size.bodies)) {
    for (const post of publicationOf(body, serviceUrl, secretary)) await postAll(process.port, [post]);
  }
  return { process, filed, scenarios: scenariosOn(filed, serviceUrl) };
}
