import { expect, it } from 'vitest';
import { lintPlanted } from './planted.ts';
import { sourceFiles } from './tree.ts';

const path = 'src/domain/planted.ts';

it.each([
  "import type { X } from '../ports/x.ts';\nexport type Y = X;",
  "export { x } from '../ports/x.ts';",
  "export * from '../ports/x.ts';",
  "export const x = await import('../ports/x.ts');",
])('a forbidden import is refused in the form of: %s', (text) => {
  const broken = lintPlanted([{ path, text }]).map(({ rule }) => rule);

  expect(broken).toEqual(['lint/style/noRestrictedImports']);
});

it('no folder of src is without a rule: a library that no one has heard of is refused in each', () => {
  const folders = [...new Set(sourceFiles().map((file) => file.path.slice(0, file.path.lastIndexOf('/'))))];
  const planted = folders.map((folder) => ({ path: `${folder}/planted.ts`, text: "import 'unheard-of';\n" }));

  const refused = lintPlanted(planted).map((broken) => broken.path);

  expect(refused.toSorted()).toEqual(planted.map((file) => file.path).sort());
});

it.each([
  ['lint/suspicious/noExplicitAny', 'export const x = (y: any): void => y;\n'],
  ['lint/style/noEnum', 'export enum Colour {\n  Red,\n}\n'],
  ['lint/style/noNonNullAssertion', 'export const x = (y?: string): string => y!;\n'],
  ['lint/suspicious/noConsole', 'console.log(1);\n'],
  ['lint/style/noExcessiveLinesPerFile', 'export {};\n'.repeat(251)],
])('%s is asked of every source file', (rule, text) => {
  const broken = lintPlanted([{ path, text }]).map((complaint) => complaint.rule);

  expect(broken).toContain(rule);
});

it('a file of 250 lines is taken', () => {
  const text = Array.from({ length: 250 }, (_, line) => `export const x${line} = ${line};\n`).join('');

  const broken = lintPlanted([{ path, text }]);

  expect(broken).toEqual([]);
});

it('no source file is let off a rule', () => {
  const letOff = sourceFiles().filter(({ text }) => /biome-ignore|@ts-(?:ignore|expect-error|nocheck)/.test(text));

  expect(letOff.map((file) => file.path)).toEqual([]);
});
