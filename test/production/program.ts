import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The program in a process of its own, started as an administrator starts it. */
export interface Program {
  /** Everything it wrote, to both of its outputs. */
  written(): string;
  /** Resolves when it takes activities, with its port. Throws with what it wrote when it ends before. */
  listening(): Promise<number>;
  /** Tells it to end as App Service does, and gives npm's exit code, which is the program's. */
  end(): Promise<number | null>;
  /** Gives its exit code when it has ended by itself. */
  ended(): Promise<number | null>;
}

/** The folder of the program: this one, or that of what is deployed (dist/app, after npm run bundle). */
const root = process.env.SAKSGANG_TEST_PROGRAM ?? fileURLToPath(new URL('../../', import.meta.url));
const redirect = fileURLToPath(new URL('redirect.cjs', import.meta.url));

/** `npm start` with this environment and nothing else, each host led to its port. */
export function startProgram(
  environment: Readonly<Record<string, string>>,
  ports: Readonly<Record<string, number>>,
): Program {
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      npm_config_update_notifier: 'false',
      NODE_OPTIONS: `--require ${redirect}`,
      SAKSGANG_TEST_PORTS: JSON.stringify(ports),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const gone = once(child, 'exit').then(() => child.exitCode);
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const watch of watchers) watch();
    });
  }
  return {
    written: () => text,
    listening: () =>
      new Promise((resolve, reject) => {
        const watch = () => {
          const port = /"port":(\d+)/.exec(text)?.[1];
          if (port !== undefined) resolve(Number(port));
        };
        watchers.add(watch);
        watch();
        void gone.then(() => reject(new Error(`The program ended:\n${text}`)));
      }),
    async end() {
      const id = /The program is process (\d+)/.exec(text)?.[1];
      if (id === undefined) throw new Error(`The program has not started:\n${text}`);
      if (child.exitCode === null) process.kill(Number(id), 'SIGTERM');
      return gone;
    },
    ended: () => gone,
  };
}
