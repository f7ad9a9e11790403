import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run dev` as a process of its own, at the head of a process group, as a terminal starts it. */
export interface DevProgram {
  /** The Playground's page. Rejects with what was printed when the program ends instead. */
  readonly url: Promise<string>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  /** All that was printed so far, errors too. */
  output(): string;
  /** Ctrl+C in the terminal: every process of the group gets the signal. */
  pressCtrlC(): Promise<number | null>;
  /** A signal to the program alone. */
  signal(name: NodeJS.Signals): Promise<number | null>;
  /** Whether the program or anything that it started still runs. */
  isRunning(): boolean;
  /** Ends whatever is left. */
  destroy(): void;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Starts it with a clean environment and the variables given. */
export function startDev(args: readonly string[], variables: Readonly<Record<string, string>>): DevProgram {
  const child = spawn(process.execPath, ['scripts/dev.ts', ...args], {
    cwd: repository,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...variables },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The program could not be started.');
  const printed: string[] = [];
  const ended = once(child, 'close').then(() => child.exitCode);
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        printed.push(chunk);
        const found = /Open (http\S+)/.exec(printed.join(''))?.[1];
        if (found) resolve(found);
      });
    }
    ended.then(() => reject(new Error(`It ended: ${printed.join('')}`)), reject);
  });
  url.catch(() => undefined);
  return {
    url,
    ended,
    output: () => printed.join(''),
    pressCtrlC: () => {
      signalGroup('SIGINT');
      return ended;
    },
    signal: (name) => {
      child.kill(name);
      return ended;
    },
    isRunning: () => signalGroup(0),
    destroy: () => void signalGroup('SIGKILL'),
  };

  /** False when no process of the group is left. */
  function signalGroup(name: NodeJS.Signals | 0): boolean {
    try {
      return process.kill(-Number(pid), name);
    } catch {
      return false;
    }
  }
}

/** A folder with a database of its own for the program, and the variable that names it. */
export function ownDatabase(): { readonly file: string; readonly variables: Record<string, string>; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'saksgang-dev-'));
  const file = join(folder, 'dev.db');
  return {
    file,
    variables: { SAKSGANG_DATABASE: file },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
