import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { killGroup, memoryOfGroup } from './processGroup.ts';

export interface RunLimits {
  readonly timeMs: number;
  readonly residentMb: number;
}

/** How a program ended. */
export type RunEnd = 'done' | 'failed' | 'notThere' | 'tooSlow' | 'tooBig' | 'stopped';

const watchMs = 100;
/** LibreOffice starts with a script, which needs the usual programs. */
const usualPrograms = '/usr/local/bin:/usr/bin:/bin';

/**
 * Runs a program without a shell, in a folder and process group of its own, with nothing of our environment. It is ended, with all that it has started, when it takes too much time or memory, or at `stop`.
 */
export async function runLimited(
  program: string,
  args: readonly string[],
  folder: string,
  limits: RunLimits,
  stop: AbortSignal,
): Promise<RunEnd> {
  if (stop.aborted) return 'stopped';
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: usualPrograms, HOME: folder, TMPDIR: folder },
    detached: true,
    stdio: 'ignore',
  });
  const exit = once(child, 'exit').then(
    ([code]): RunEnd => (code === 0 ? 'done' : 'failed'),
    (): RunEnd => 'notThere',
  );
  const group = child.pid;
  if (group === undefined) return exit;
  let ended: RunEnd | undefined;
  const end = (why: RunEnd) => {
    ended ??= why;
    killGroup(group);
  };
  const onStop = () => end('stopped');
  stop.addEventListener('abort', onStop);
  const limit = setTimeout(() => end('tooSlow'), limits.timeMs);
  const watch = setInterval(async () => {
    if ((await memoryOfGroup(group)) > limits.residentMb * 1024 * 1024) end('tooBig');
  }, watchMs);
  const result = await exit;
  clearTimeout(limit);
  clearInterval(watch);
  stop.removeEventListener('abort', onStop);
  // What it may have left running must not outlive it.
  killGroup(group);
  return ended ?? result;
}
