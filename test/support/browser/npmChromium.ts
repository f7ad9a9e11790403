import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The browser that comes with `npm ci`, unpacked. Linux on x64 only. */
export type NpmChromium = Readonly<{
  executable: string;
  /** Names fonts of the package beside those of the machine, which may have none. */
  fontsConfig: string;
  /** NSS and Expat, for a machine that has not got them. */
  libraries: string;
}>;

const cache = fileURLToPath(new URL('../../../.data/browser/', import.meta.url));

/** Unpacks the browser once per version under `.data/browser/`; processes that do so at once do not disturb each other. */
export async function unpackNpmChromium(): Promise<NpmChromium> {
  const folder = join(cache, await packageVersion());
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    executable: join(folder, 'chromium'),
    fontsConfig: join(folder, 'fonts.conf'),
    libraries: join(folder, 'al2023', 'lib'),
  };
}

async function packageVersion(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}

async function unpackTo(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  const script = fileURLToPath(new URL('./unpack.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TMPDIR: staging } });
  await writeFile(join(staging, 'fonts.conf'), fontsConfig(folder));
  // A folder that is already there came from another process and is just as good.
  await rename(staging, folder).catch(() => rm(staging, { recursive: true, force: true }));
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
