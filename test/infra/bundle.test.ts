import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isNeededToRun } from '../../scripts/bundle/contents.ts';

test('the program goes along whole, with its card templates and its indexing policy', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(`src/${path}`).isFile())
    .map((path) => `src/${path.replaceAll('\\', '/')}`);

  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((path) => !isNeededToRun(path))).toEqual(['src/domain/tsconfig.json']);
});

test.for([
  ['package.json', true],
  ['package-lock.json', false],
  ['.npmrc', false],
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
