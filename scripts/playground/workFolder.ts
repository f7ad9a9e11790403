import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder in which the Playground reads its configuration and writes its log, away from the repository. */
export type WorkFolder = Readonly<{
  path: string;
  /** Holds commands that replace the desktop's way of opening a page; for the front of PATH, or its end. */
  openers: string;
  /** What the Playground wrote about a failure, or '' when it wrote none. */
  readonly faults: () => Promise<string>;
  /** Deletes the folder if it was made for this run; one that the caller named stays, with its log. */
  readonly remove: () => void;
}>;

/** Prepares `folder`, or a new temporary one, with a copy of the configuration file. Throws if either cannot be used. */
export function prepareWorkFolder(configFile: string, folder: string | undefined): WorkFolder {
  const path = folder ? resolve(folder) : mkdtempSync(join(tmpdir(), 'saksgang-playground-'));
  const openers = join(path, 'bin');
  const log = join(path, 'devTools', 'm365agentsplayground.log');
  mkdirSync(openers, { recursive: true });
  rmSync(log, { force: true });
  copyFileSync(configFile, join(path, '.m365agentsplayground.yml'));
  // xdg-open on Linux, open on macOS. Windows calls PowerShell by its full path and cannot be stubbed.
  for (const name of ['xdg-open', 'open']) writeStub(join(openers, name));
  return {
    path,
    openers,
    faults: () => faultsIn(log),
    remove: () => {
      if (folder === undefined) rmSync(path, { recursive: true, force: true });
    },
  };
}

function writeStub(path: string): void {
  writeFileSync(path, '#!/bin/sh\nexit 0\n');
  chmodSync(path, 0o755);
}

async function faultsIn(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => /^(error|warn) /.test(line))
    .map((line) => line.replace(/^(error|warn) /, '').trim())
    .join(' ');
}
