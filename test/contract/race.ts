import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Remote } from './subject.ts';

/** What a child process does in a race; each gives a list of texts. */
export type Job =
  /** Tries to create every id with its own name as the body; gives the ids it won. */
  | { readonly kind: 'createAll'; readonly partition: string; readonly ids: readonly string[]; readonly runner: string }
  /** Adds the entries to the list in the document, one write each; gives what it added. */
  | { readonly kind: 'appendAll'; readonly partition: string; readonly id: string; readonly entries: readonly string[] }
  /** Takes and completes messages until the queue is empty; gives the messages. */
  | { readonly kind: 'takeAll' };

/** Runs each job in a child process of its own; they connect first and start together. Gives their results in order. */
export async function race(remote: Remote, jobs: readonly Job[]): Promise<readonly (readonly string[])[]> {
  const children = jobs.map((job) => fork(runner, [JSON.stringify({ remote, job })], { execArgv: [] }));
  try {
    await Promise.all(children.map(nextMessage));
    const results = children.map(nextMessage);
    for (const child of children) {
      child.send('go');
    }
    return (await Promise.all(results)) as string[][];
  } finally {
    await Promise.all(children.map(end));
  }
}

const runner = fileURLToPath(new URL('./raceRunner.ts', import.meta.url));

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`The child process ended with ${code}, without a result`));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
}
