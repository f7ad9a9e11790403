import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gapsBetween } from './parity.ts';

const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');

test('a test that every project has run is no gap', () => {
  const gaps = gapsBetween(['sqlite', 'azure'], [run('sqlite', 'a'), run('azure', 'a')]);

  expect(gaps).toEqual([]);
});

test('a run without any of these tests has no gap', () => {
  expect(gapsBetween(['sqlite', 'azure'], [])).toEqual([]);
});

test('a test that one project has left out is a gap', () => {
  const gaps = gapsBetween(['sqlite', 'azure'], [run('sqlite', 'a'), run('sqlite', 'b'), run('azure', 'b')]);

  expect(gaps).toEqual(['azure: a']);
});

test('a project that has run nothing is a gap', () => {
  expect(gapsBetween(['sqlite', 'azure'], [run('sqlite', 'a')])).toEqual(['azure: nothing was run']);
});

test('a run that leaves one out fails, and says so', async () => {
  const { code, said } = await runVitest('--project', 'sqlite', 'test/e2e/drafts.test.ts');

  expect(said).toMatch(/\d+ passed/);
  expect(said).toContain('azure: nothing was run');
  expect(code).toBe(1);
});

function run(project: string, name: string) {
  return { project, test: name };
}

function runVitest(...given: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    const child = execFile(process.execPath, [vitest, 'run', ...given], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}
