import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly license?: unknown;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences that ask for no more than to be named. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Looked at one by one: used unchanged, or with development only. */
const lookedAt = new Set(['MPL-2.0', 'Artistic-2.0', 'CC-BY-3.0', 'BSD', 'EPL-1.0']);

/** Old packages that tell their licence in their readme or licence file only; read there. */
const toldElsewhere = new Map([
  ['cldrjs', 'MIT'],
  ['escape-regexp-component', 'MIT'],
  ['get-closest', 'MIT'],
  ['jspath', 'MIT'],
  ['png-js', 'MIT'],
  ['semaphore', 'MIT'],
]);

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Packages whose install script nobody has decided about. */
function undecidedScripts(all: typeof packages): readonly string[] {
  const withScripts = all.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  return [...new Set(withScripts)].filter((name) => !(name in allowScripts));
}

/** Packages with a licence that nobody has looked at; what is for another platform is left to its parent's. */
function unknownLicences(all: typeof packages, known: ReadonlySet<string>): readonly string[] {
  return all
    .filter(([, { optional, license }]) => !(optional && license === undefined))
    .filter(([path, { license }]) => !isKnown(license ?? toldElsewhere.get(nameOf(path)), known))
    .map(([path, { license }]) => `${nameOf(path)}: ${license}`);
}

/** One of several is enough; of several that all count, each. */
function isKnown(license: unknown, known: ReadonlySet<string>): boolean {
  if (typeof license !== 'string') return false;
  const plain = license.replace(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => known.has(one)));
}

describe('install scripts', () => {
  it('are those that someone has decided about, and only one runs: that of the package `node`', () => {
    expect(undecidedScripts(packages)).toEqual([]);
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
  });

  it('of a package that comes in unnoticed are found', () => {
    expect(undecidedScripts([['node_modules/a/node_modules/evil', { hasInstallScript: true }]])).toEqual(['evil']);
  });
});

describe('every package', () => {
  it('has the checksum of what was looked at', () => {
    const unsealed = packages.filter(
      // Those for other platforms are named by our lock script, and sealed by whoever installs them.
      ([, { integrity, version, optional }]) => version && !optional && !integrity?.startsWith('sha512-'),
    );

    expect(unsealed.map(([path]) => path)).toEqual([]);
  });

  it('that runs in production has a permissive licence, but for those under MPL and CC-BY, which are used unchanged and named in the notices', () => {
    const production = packages.filter(([, { dev, devOptional }]) => !dev && !devOptional);

    expect(production.length).toBeGreaterThan(100);
    expect(unknownLicences(production, new Set([...permissive, 'MPL-2.0', 'CC-BY-3.0']))).toEqual([]);
  });

  it('that asks for more than its licence text is named in the notices, with its sources', () => {
    const notices = readFileSync('docs/THIRD-PARTY.md', 'utf8');
    const demanding = packages
      .filter(([, { dev, devOptional }]) => !dev && !devOptional)
      .filter((entry) => unknownLicences([entry], permissive).length > 0)
      .map(([path]) => nameOf(path));
    const attribution = readFileSync('node_modules/date-holidays/data/countries/NO.yaml', 'utf8');
    const sources = [...attribution.matchAll(/@attrib (\S+)/g)].map(([, address = '']) => address);

    expect(demanding.toSorted()).toEqual(['date-holidays', 'ical.js']);
    expect(sources.length).toBeGreaterThan(0);
    expect([...demanding, ...sources].filter((named) => !notices.includes(named))).toEqual([]);
  });

  it('for development has a licence that was looked at', () => {
    const special = /^(?:@microsoft\/m365agentsplayground|uri-templates)\b/;
    const unknown = unknownLicences(packages, new Set([...permissive, ...lookedAt]));

    expect(unknown.filter((line) => !special.test(line))).toEqual([]);
  });

  it('under another licence is found', () => {
    const strict: typeof packages = [
      ['node_modules/a', { license: 'AGPL-3.0' }],
      ['node_modules/b', { license: '(MIT AND GPL-3.0)' }],
      ['node_modules/c', { license: '(MIT OR GPL-3.0)' }],
      ['node_modules/d', {}],
    ];

    expect(unknownLicences(strict, permissive)).toEqual(['a: AGPL-3.0', 'b: (MIT AND GPL-3.0)', 'd: undefined']);
  });
});

it('the bill of materials names what runs in production, with versions and checksums', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const bill = JSON.parse(text) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string; readonly version: string; readonly hashes?: unknown }[];
  };

  const botbuilder = bill.components.find(({ name }) => name === 'botbuilder');
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(botbuilder).toMatchObject({ version: '4.23.3' });
  expect(botbuilder?.hashes).toBeDefined();
  expect(bill.components.map(({ name }) => name)).not.toContain('vitest');
});
