import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** What a process has used so far. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** What a process says once it listens on the loopback address. */
interface Greeting {
  readonly port: number;
  /** To be shown by those who speak to it. */
  readonly key?: string;
}

/** A process of its own, so that what it uses is its own. */
export interface MeasuredProcess extends Greeting {
  usage(): Promise<Usage>;
  /** What it answers to a question that it knows. */
  ask(question: string, about?: unknown): Promise<unknown>;
  /** Waits until it has hardly had anything to do for so long, at most half a minute. */
  idle(quietMs: number): Promise<void>;
  stop(): Promise<void>;
}

interface Question {
  readonly question: string;
  readonly about?: unknown;
}

const lookMs = 300;
const idleShare = 0.05;
const maxIdleMs = 30_000;

/** Starts a file of `processes/` and waits until it listens. */
export async function startProcess(
  name: 'baseline' | 'bot' | 'connector' | 'cosmos',
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
  const ask = (question: string, about?: unknown): Promise<unknown> => {
    child.send({ question, about } satisfies Question);
    return answer();
  };
  const usage = async () => (await ask('usage')) as Usage;
  const greeting = (await answer()) as Greeting;

  return {
    ...greeting,
    usage,
    ask,
    async idle(quietMs) {
      let before = await usage();
      for (let quiet = 0, waited = 0; quiet < quietMs && waited < maxIdleMs; waited += lookMs) {
        await setTimeout(lookMs);
        const now = await usage();
        quiet = now.cpuMs - before.cpuMs < lookMs * idleShare ? quiet + lookMs : 0;
        before = now;
      }
    },
    async stop() {
      if (child.connected) child.send({ question: 'stop' } satisfies Question);
      await ended;
    },
  };
}

/** In the process: tells that it listens, answers what has been used or is known, and stops when told. */
export function announce(
  greeting: Greeting,
  stop: () => Promise<void>,
  known: Readonly<Record<string, (about: unknown) => unknown>> = {},
): void {
  process.on('message', async ({ question, about }: Question) => {
    if (question === 'stop') {
      await stop();
      process.disconnect();
      return;
    }
    process.send?.(await (known[question] ?? usage)(about));
  });
  process.send?.(greeting);
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() };
}
