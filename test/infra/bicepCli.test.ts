import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../infra/main.bicep', import.meta.url));
const hasBicep = spawnSync('bicep', ['--version']).status === 0;

// Microsoft's compiler comes from neither npm nor Debian; where it is on the PATH (the workflow's machine), it is asked too.
test.runIf(hasBicep)('Microsoft’s compiler builds the templates, and its linter finds no error', () => {
  const built = JSON.parse(execFileSync('bicep', ['build', main, '--stdout'], { encoding: 'utf8' })) as object;
  const lint = spawnSync('bicep', ['lint', main], { encoding: 'utf8' });

  expect(built).toHaveProperty('resources');
  expect(lint.status, lint.stderr).toBe(0);
});
