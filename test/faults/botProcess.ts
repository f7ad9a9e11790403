import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The real program in a process of its own. */
export interface BotProcess {
  readonly port: number;
  /** SIGKILL: no time to finish anything. Killing again does nothing. */
  kill(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts `src/main.ts` in local mode on a free port and waits until it takes activities. */
export async function startBotProcess(databaseFile: string, cooperationFile: string): Promise<BotProcess> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      SAKSGANG_LOCAL: '1',
      PORT: '0',
      SAKSGANG_DATABASE: databaseFile,
      SAKSGANG_COOPERATION: cooperationFile,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const port = await portOf(child);
  return {
    port,
    async kill() {
      child.kill('SIGKILL');
      await exited;
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
