import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

type ScriptName = 'state' | 'queue' | 'ask' | 'import' | 'record';

/** What a script said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script as npm would, with these variables of its environment and this on its standard input. */
export async function runScript(
  name: ScriptName,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<Ended> {
  const child = startScript(name, args, env);
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

/** Starts a script and leaves it to the caller. */
export function startScript(
  name: ScriptName,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcessWithoutNullStreams {
  const file = fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url));
  const usual = { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };
  return spawn(process.execPath, [file, ...args], { env: { ...usual, ...env } });
}
