// Builds what is deployed: `npm run bundle` writes dist/saksgang.zip, the program with the packages that it runs with.
// Build it on Linux with glibc and an x64 processor, as App Service has. The same sources give the same bytes.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { isNeededToRun } from './bundle/contents.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'dist/app');
const target = join(root, 'dist/saksgang.zip');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of ['package.json', 'package-lock.json', '.npmrc', 'src', 'scripts']) {
  cpSync(join(root, name), join(folder, name), { recursive: true });
}
execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: folder,
  stdio: 'inherit',
});

const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(folder, path)).isFile())
  .toSorted();
for (const path of paths) if (!isNeededToRun(path)) rmSync(join(folder, path));
checkThatItRuns();

const contents = Object.fromEntries(
  paths.filter(isNeededToRun).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
);
// The zip format has no time zone; the local first moment of 1980 is its zero everywhere.
const zip = zipSync(contents, { mtime: new Date(1980, 0, 1), level: 6 });
writeFileSync(target, zip);
const sha256 = createHash('sha256').update(zip).digest('hex');
const megabytes = Math.round(zip.byteLength / 1_000_000);
process.stdout.write(`${target}\n${Object.keys(contents).length} files, ${megabytes} MB, SHA-256 ${sha256}\n`);

/** Without any variable, the program finds all its parts and then tells what it needs. */
function checkThatItRuns(): void {
  const { stderr } = spawnSync(process.execPath, ['src/main.ts'], { cwd: folder, env: {}, encoding: 'utf8' });
  if (!stderr.includes('MicrosoftAppId: must be')) throw new Error(`What was built does not run:\n${stderr}`);
}
