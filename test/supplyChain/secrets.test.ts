import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Looks for secrets in these files with our own settings; gives what was found. */
function scan(cwd: string | URL, pattern: string): Promise<{ readonly code: number; readonly text: string }> {
  const program = new URL('node_modules/secretlint/bin/secretlint.js', root);
  const rules = new URL('.secretlintrc.json', root);
  const args = [program.pathname, '--secretlintrc', rules.pathname, '--no-color', pattern];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, text: stdout + stderr });
    });
  });
}

it('the repository holds no secret', async () => {
  expect(await scan(root, '**/*')).toMatchObject({ code: 0 });
});

const rsa = {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
} as const;

// In pieces, so that this file is not one that holds a secret.
it.each([
  ['a key of AWS', `AWS_SECRET_ACCESS_KEY = "${['kT7vR2mQ9xW4', 'pL8nB3cF6hJ1', 'sD5gY0aZ/E+uOiVw'].join('')}"`, 'AWS'],
  ['a token of GitHub', `token = "${['ghp', '_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('')}"`, 'GitHub'],
  ['a private key', String(generateKeyPairSync('rsa', rsa).privateKey), 'PrivateKey'],
  [
    'a webhook of Slack',
    ['https://hooks.slack.com/services/T000', '00000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'].join(''),
    'slack',
  ],
])('%s that someone leaves in a file is found', async (_what, secret, named) => {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-secret-'));
  await writeFile(join(folder, 'config.txt'), `${secret}\n`);

  const { code, text } = await scan(folder, '**/*');

  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(text.toLowerCase()).toContain(named.toLowerCase());
});
