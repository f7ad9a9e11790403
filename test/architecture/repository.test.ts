import { readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles, root } from './tree.ts';

const files = repositoryFiles().filter(({ path }) => !/\.(?:png|svg|ico|pdf|docx)$/.test(path));
const written = files.filter(({ path }) => path !== 'package-lock.json');

function placesOf(pattern: RegExp, among = written): readonly string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

/** Nothing beside a clone in the folder for temporary files is of interest. */
function besideRoot(): readonly string[] {
  const parent = dirname(root);
  return parent === tmpdir() ? [] : readdirSync(parent).map((name) => join(parent, name));
}

function literal(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

it('the files that are read are those of the repository', () => {
  const paths = files.map(({ path }) => path);

  expect(paths).toEqual(expect.arrayContaining(['README.md', 'package.json', 'src/main.ts', '.ci/run']));
  expect(paths.filter((path) => path.startsWith('node_modules/'))).toEqual([]);
});

it('nothing is left to do in a note', () => {
  const note = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);

  expect(placesOf(note)).toEqual([]);
});

describe('no file names the machine it was written on', () => {
  const folders = ['home', 'Users', 'workspace', 'root', 'mnt', 'opt'].join('|');
  const anyHome = new RegExp(`(?<![\\w.~:@$)}/*-])/(?:${folders})/\\w|\\b[A-Z]:\\\\Users\\\\`);

  it('in the form that such paths have', () => {
    expect(placesOf(anyHome)).toEqual([]);
  });

  it('which this reading would see', () => {
    const path = ['', 'home', 'kari', 'saksgang'].join('/');

    expect(anyHome.test(`see ${path} for more`)).toBe(true);
    expect(anyHome.test(`'${path}'`)).toBe(true);
  });

  it('by its own name, or that of a folder beside it', () => {
    const here = [root.replace(/[/\\]$/, ''), homedir(), ...besideRoot()].filter(
      (path) => path.split(/[/\\]/).length > 2,
    );

    const naming = files.filter(({ text }) => here.some((path) => new RegExp(`${literal(path)}(?![\\w-])`).test(text)));

    expect(naming.map(({ path }) => path)).toEqual([]);
  });
});

describe('no file names a package registry', () => {
  const registry = new RegExp(
    `${['regis', 'try='].join('')}|https?://[^\\s"'/]*(?:${['regis', 'try'].join('')}|nexus|artifactory)`,
  );

  it('not even the lock file', () => {
    expect(placesOf(registry, files)).toEqual([]);
  });

  it('which this reading would see', () => {
    expect(registry.test(`"resolved": "https://${['regis', 'try'].join('')}.example.org/x.tgz"`)).toBe(true);
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  };
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it('asks for exact versions', () => {
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('agrees with the lock file', () => {
    const locked = wanted.map(([name]) => [name, lock.packages[`node_modules/${name}`]?.version]);

    expect(locked).toEqual(wanted);
  });

  it('is locked for every platform, also those that a mirror did not have (npm run lock)', () => {
    const places = Object.keys(lock.packages);
    const optional = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));

    const missing = optional.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)));

    expect(optional.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});
