import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** What a process has used so far. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** A process of its own, so that what it uses is its own. */
export interface MeasuredProcess {
  /** Where it listens on the loopback address. */
  readonly port: number;
  usage(): Promise<Usage>;
  /** Waits until it has hardly anything to do any more, at most half a minute. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const idleMs = 300;
const idleShare = 0.05;

/** Starts a file of `processes/` and waits until it listens. */
export async function startProcess(
  name: 'baseline' | 'bot' | 'connector',
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<MeasuredProcess> {
  const child = fork(new URL(`processes/${name}.ts`, import.meta.url), args, {
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [said] = await Promise.race([
      once(child, 'message'),
      ended.then(() => {
        throw new Error(`The process ${name} has ended`);
      }),
    ]);
    return said;
  };
  const usage = async (): Promise<Usage> => {
    child.send('usage');
    return (await answer()) as Usage;
  };
  const { port } = (await answer()) as { port: number };

  return {
    port,
    usage,
    async idle() {
      let before = await usage();
      for (let tries = 0; tries < 100; tries++) {
        await setTimeout(idleMs);
        const now = await usage();
        if (now.cpuMs - before.cpuMs < idleMs * idleShare) return;
        before = now;
      }
    },
    async stop() {
      if (child.connected) child.send('stop');
      await ended;
    },
  };
}

/** In the process: tells the port, answers what has been used, and stops when told. */
export function announce(port: number, stop: () => Promise<void>): void {
  process.on('message', (message) => {
    if (message === 'stop') {
      void stop().then(() => process.disconnect());
      return;
    }
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() } satisfies Usage);
  });
  process.send?.({ port });
}
