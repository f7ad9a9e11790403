import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const model = readFileSync(new URL('docs/threat-model.md', root), 'utf8');
const rows = model.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));

/** The tests that a row names. */
function testsIn(row: string): readonly string[] {
  return [...row.matchAll(/`(test\/[\w./-]+\.test\.ts)`/g)].map(([, path]) => path ?? '');
}

function missing(all: readonly string[]): readonly string[] {
  return all.flatMap(testsIn).filter((path) => !existsSync(new URL(path, root)));
}

it('the threat model has all six kinds of threat', () => {
  const kinds = [...model.matchAll(/\| \*\*(\w)\*\*/g)].map(([, letter]) => letter);

  expect(kinds).toEqual(['S', 'T', 'R', 'I', 'D', 'E']);
});

it('each threat names a test, and each test is there', () => {
  const untested = rows.slice(1).filter((row) => testsIn(row).length === 0);

  expect(rows.length).toBeGreaterThan(20);
  expect(untested).toEqual([]);
  expect(missing(rows)).toEqual([]);
});

it('a test that was moved away would be missed', () => {
  expect(missing(['| | x | y | `test/attack/gone.test.ts` |'])).toEqual(['test/attack/gone.test.ts']);
});

it('what SECURITY.md points to is there', () => {
  const security = readFileSync(new URL('SECURITY.md', root), 'utf8');
  const targets = [...security.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');

  expect(targets.filter((target) => !existsSync(new URL(target, root)))).toEqual([]);
});
