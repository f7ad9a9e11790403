import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFiles } from './tree.ts';

const documents = repositoryFiles().filter(({ path }) => path.endsWith('.md'));

/** Where the links and pictures of a document lead, within the repository; addresses and places in itself are left out. */
function targetsOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(path), target));
}

test('every link in the documents leads to a file that is there', () => {
  const links = documents.flatMap(({ path, text }) => targetsOf(path, text).map((target) => ({ path, target })));

  expect(links.length).toBeGreaterThan(30);
  expect(links.filter(({ target }) => !existsSync(target))).toEqual([]);
});

test('a link to a file that is not there would be seen', () => {
  expect(targetsOf('docs/a.md', '[b](b.md#c) ![d](../e/d.png) [f](https://g.example) [h](#i)')).toEqual([
    'docs/b.md',
    'e/d.png',
  ]);
});
