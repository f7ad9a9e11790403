import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { WorkFolder } from './workFolder.ts';

type SpawnOptions = Readonly<{ botEndpoint: string; port: number; openBrowser?: boolean }>;

/** The running command. */
type PlaygroundProcess = Readonly<{
  process: ChildProcess;
  /** The port it took, or undefined when it ended or said nothing within the limit. */
  listening: (limitMs: number) => Promise<number | undefined>;
}>;

const KILL_AFTER_MS = 3_000;

/** Spawns the command from npm on this Node, bound to loopback and to the life of this process. */
export function spawnPlayground(options: SpawnOptions, folder: WorkFolder): PlaygroundProcess {
  const path = process.env.PATH ?? '';
  const child = spawn(
    process.execPath,
    [
      ...preload(new URL('./loopback.cjs', import.meta.url)),
      ...preload(new URL('./lifeline.cjs', import.meta.url)),
      cliFile(),
      'start',
      ...['-e', options.botEndpoint, '-c', 'msteams', '-p', String(options.port), '--disable-telemetry'],
    ],
    {
      cwd: folder.path,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        ...process.env,
        APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
        // Last on PATH the stub stands in only where the machine has no such command: without one the Playground exits.
        PATH: (options.openBrowser ? [path, folder.openers] : [folder.openers, path]).join(delimiter),
      },
    },
  );
  return { process: child, listening: (limitMs) => portIn(child, limitMs) };
}

/** True once the process is gone, for whatever reason. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Asks the process to end, insists after 3 seconds, and returns when it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await gone;
  clearTimeout(insist);
}

function cliFile(): string {
  return fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
}

function preload(file: URL): string[] {
  return ['--require', fileURLToPath(file)];
}

async function portIn(child: ChildProcess, limitMs: number): Promise<number | undefined> {
  const printed = new Promise<number>((resolve) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const port = /Listening on (\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  const ended = once(child, 'exit').then(() => undefined);
  return Promise.race([printed, ended, pause(limitMs, undefined, { ref: false })]);
}
