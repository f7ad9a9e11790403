import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The real program in a process of its own. */
export interface BotProcess {
  readonly port: number;
  /** SIGKILL: no time to finish anything. Killing again does nothing. */
  kill(): Promise<void>;
  /** SIGTERM: it ends by itself, when it is ready. Gives its exit code; null when it was killed after all. */
  end(): Promise<number | null>;
  /** SIGSTOP and SIGCONT: it does nothing in between. */
  pause(): void;
  goOn(): void;
}

/** A process that has all the program's modules in memory, which takes a machine some seconds, and has not begun. */
export interface LoadedProcess {
  /** Gives the bot when it takes activities. Throws when it ends before that. */
  start(): Promise<BotProcess>;
  kill(): Promise<void>;
}

const loadedFirst = new URL('./loadedFirst.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Loads `src/main.ts`, for local mode on a free port. `services` are the variables that say where its state is.
 */
export function loadBotProcess(services: Readonly<Record<string, string>>, cooperationFile: string): LoadedProcess {
  const child = spawn(process.execPath, ['--import', loadedFirst, 'src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      SAKSGANG_LOCAL: '1',
      PORT: '0',
      SAKSGANG_COOPERATION: cooperationFile,
      ...services,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return {
    kill,
    async start() {
      child.stdin.end('begin');
      return {
        port: await portOf(child),
        kill,
        async end() {
          child.kill('SIGTERM');
          await exited;
          return child.exitCode;
        },
        pause: () => void child.kill('SIGSTOP'),
        goOn: () => void child.kill('SIGCONT'),
      };
    },
  };
}

/** The port is on the first line of the log that has one. */
async function portOf(child: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<number> {
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    lines.on('close', () => reject(new Error('The bot ended before it took activities')));
  });
}
