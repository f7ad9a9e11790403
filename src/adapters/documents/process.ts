import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ReadDocument } from '../../ports/documentReader.ts';
import { Unavailable } from '../../ports/errors.ts';
import type { ReadingLimits } from './reader.ts';
import type { ReadRequest } from './readerProcess.ts';

/** A process that reads files, one at a time. It does not keep ours alive while it waits. */
export interface ReadingProcess {
  /** Undefined when the file took too much time or memory; then the process is gone. */
  read(name: string, bytes: Uint8Array): Promise<ReadDocument | undefined>;
  end(): Promise<void>;
}

const program = new URL('./readerProcess.ts', import.meta.url);
const startLimitMs = 30_000;

/** Starts the process. Throws `Unavailable` when it does not start. */
export async function startProcess(limits: ReadingLimits): Promise<ReadingProcess> {
  const child = fork(program, [String(limits.residentMb)], {
    // It needs no secrets, writes nothing, starts nothing and loads no machine code.
    env: {},
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--no-warnings',
      '--disallow-code-generation-from-strings',
      `--max-old-space-size=${limits.heapMb}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  if ((await answerOf(child, startLimitMs)) === undefined) {
    throw new Unavailable('The process that reads documents did not start');
  }
  rest(child);
  return {
    async read(name, bytes) {
      wake(child);
      const request: ReadRequest = { name, bytes };
      const answer = answerOf(child, limits.timeMs);
      child.send(request, () => undefined);
      const given = await answer;
      rest(child);
      return given as ReadDocument | undefined;
    },
    end: () => kill(child),
  };
}

/** What the process says next; undefined when it ends first or, in that time, says nothing and is ended. */
async function answerOf(child: ChildProcess, limitMs: number): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const ended = () => resolve(undefined);
  child.once('message', resolve).once('exit', ended);
  if (hasEnded(child)) ended();
  const answer = await promise;
  clearTimeout(limit);
  child.off('message', resolve).off('exit', ended);
  return answer;
}

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  wake(child);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function wake(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}
