import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const secret = 'plantet~hemmelighet~0123456789';
/** A bug in the middle of the work, whose error holds what no log may. */
const bug = `
  const error = Object.assign(new Error('refused ${secret}'), { request: { headers: { authorization: '${secret}' } } });
  const timer = setInterval(() => {
    if (process.listenerCount('uncaughtException') === 0) return;
    clearInterval(timer);
    HOW;
  }, 5);`;

test.each([
  ['is thrown where nobody catches it', 'throw error'],
  ['is a promise that nobody waits for', 'Promise.reject(error)'],
])('a bug that %s ends the program with one line in the log, and no secret anywhere', async (_what, how) => {
  const folder = await mkdtemp(join(tmpdir(), 'last-words-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const preload = `data:text/javascript,${encodeURIComponent(bug.replace('HOW', how))}`;
  const program = spawn(process.execPath, ['--import', preload, 'src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      SAKSGANG_LOCAL: '1',
      PORT: '0',
      SAKSGANG_DATABASE: join(folder, 'saksgang.db'),
      SAKSGANG_COOPERATION: 'samples/cooperation.yaml',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
      OTEL_EXPORTER_OTLP_HEADERS: `api-key=${secret}`,
    },
  });
  const written: string[] = [];
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => written.push(String(chunk)));

  const [code] = await once(program, 'close');

  expect(code).toBe(1);
  expect(written.join('')).toMatch(/"errorMessage":"refused \[secret\]".*"msg":"A bug has ended the program"/);
  expect(written.join('')).not.toContain(secret);
});
