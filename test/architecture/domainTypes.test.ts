import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './tree.ts';

const forbidden = ['process.env', 'console.log(1)', 'setTimeout(() => {}, 1)', 'fetch("x")', 'Buffer.from("x")'];
const allowed = ['new Date(0).toISOString()', 'new Intl.DateTimeFormat("nb")', '"a".normalize("NFC")'];
const cache = join(root, 'node_modules/.cache');
let folder = '';

/** A folder inside the repository, so that the compiler finds the same packages, with the domain's own settings. */
beforeAll(async () => {
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'domain-'));
  const settings = { extends: '../../../src/domain/tsconfig.json', compilerOptions: { rootDir: '.' }, include: ['.'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [index, expression] of [...forbidden, ...allowed].entries()) {
    await writeFile(join(folder, `planted${index}.ts`), `export const x = ${expression};\n`);
  }
});

afterAll(() => rm(folder, { recursive: true }));

it('the domain does not compile with anything of the outside world: no process, console, timer, network or bytes', async () => {
  const failing = await compile();

  expect([...failing].sort()).toEqual(forbidden.map((_, index) => `planted${index}.ts`).sort());
});

async function compile(): Promise<ReadonlySet<string>> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], { cwd: folder });
    return new Set();
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return new Set([...stdout.matchAll(/^(planted\d+\.ts)\(/gm)].map(([, file = '']) => file));
  }
}
