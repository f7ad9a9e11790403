// Completes package-lock.json for other platforms: `npm run lock`, after every `npm install`.
//
// A registry mirror may lack the newest native packages of platforms it does not serve. npm then leaves them out of the
// lock file without a word, and refuses the lock file in the next `npm ci`. Each of them is an optional dependency of
// a package that is in the lock file, with an exact version, and its name tells its platform.
import { readFile, writeFile } from 'node:fs/promises';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockFile = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(await readFile(lockFile, 'utf8')) as { packages: Record<string, Entry> };

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    const isThere = [place, `${path}/${place}`].some((where) => where in lock.packages);
    if (isThere || !/^\d/.test(version)) continue;
    lock.packages[place] = { version, ...(entry.dev && { dev: true }), optional: true, ...platformOf(name) };
    process.stdout.write(`${name}@${version}\n`);
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
await writeFile(lockFile, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);

function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const os = /android|darwin|freebsd|linux|openharmony|win32/.exec(name)?.[0];
  const cpu = /arm64|arm|ia32|ppc64|riscv64|s390x|x64/.exec(name)?.[0];
  if (!os || !cpu) throw new Error(`The platform of ${name} is not known. Add it to the lock file by hand.`);
  const libc = /musl/.test(name) ? { libc: ['musl'] } : /gnu/.test(name) ? { libc: ['glibc'] } : {};
  return { cpu: [cpu], os: [os], ...libc };
}
