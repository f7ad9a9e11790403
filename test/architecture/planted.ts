import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './tree.ts';

/** A file that is only there for the linter to look at. */
export interface Planted {
  readonly path: string;
  readonly text: string;
}

/** What the linter says of one line. */
export interface Broken {
  readonly path: string;
  readonly rule: string;
  readonly line: number;
}

/** Lints the files with the project's own configuration, in a tree of their own. */
export function lintPlanted(files: readonly Planted[]): readonly Broken[] {
  const folder = mkdtempSync(join(tmpdir(), 'saksgang-layers-'));
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return lint(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

function lint(folder: string): readonly Broken[] {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics.map(({ category, location }) => ({
    path: location.path,
    rule: category,
    line: location.start.line,
  }));
}
