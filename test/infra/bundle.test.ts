import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { isNeededToRun } from '../../scripts/bundle/contents.ts';

test('the program goes along whole, with its card templates and its indexing policy', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(`src/${path}`).isFile())
    .map((path) => `src/${path.replaceAll('\\', '/')}`);

  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((path) => !isNeededToRun(path))).toEqual(['src/domain/tsconfig.json']);
});

test('the scripts of the operator go along, with everything of ours that they import', () => {
  const open = ['scripts/state.ts', 'scripts/queue.ts', 'scripts/import.ts'];
  const seen = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g)) {
      open.push(posix.join(posix.dirname(path), target));
    }
  }

  expect(seen.size).toBeGreaterThan(50);
  expect([...seen].filter((path) => !isNeededToRun(path))).toEqual([]);
});

test.for([
  ['package.json', true],
  ['package-lock.json', false],
  ['.npmrc', false],
  ['scripts/dev.ts', false],
  ['scripts/bundle/contents.ts', false],
  ['node_modules/restify/lib/index.js', true],
  ['node_modules/restify/LICENSE', true],
  ['node_modules/restify/README.md', false],
  ['node_modules/pdfjs-dist/legacy/build/pdf.mjs', true],
  ['node_modules/pdfjs-dist/legacy/build/pdf.mjs.map', false],
  ['node_modules/@azure/cosmos/dist/esm/index.d.ts', false],
  ['node_modules/openai/src/index.ts', false],
  ['node_modules/node/bin/node', false],
  ['node_modules/node-fetch/lib/index.js', true],
  ['node_modules/.bin/node', false],
] as const)('of %s it is said %s', ([path, isNeeded]) => {
  expect(isNeededToRun(path)).toBe(isNeeded);
});
