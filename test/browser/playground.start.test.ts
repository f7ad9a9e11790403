import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { startPlayground } from '../../scripts/playground/start.ts';

const configFile = fileURLToPath(new URL('../support/browser/playground.yml', import.meta.url));
const botEndpoint = 'http://127.0.0.1:9/api/messages';

test('a taken port is refused with a sentence that names it', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void holder.close());
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const start = startPlayground({ configFile, botEndpoint, port });

  await expect(start).rejects.toThrow(`Port ${port} is taken.`);
});

test('a configuration that the Playground refuses is reported with its reason', async () => {
  const folder = temporaryFolder();
  const broken = join(folder, 'broken.yml');
  writeFileSync(broken, 'version: "0.1.1"\ntenantId: 11111111-1111-4111-8111-111111111111\n');

  const start = startPlayground({ configFile: broken, botEndpoint });

  await expect(start).rejects.toThrow(/Correct the configuration file.*required property/);
});

test('the log stays in the folder that was named, and the page is gone after stop', async () => {
  const logDir = join(temporaryFolder(), 'playground');

  const playground = await startPlayground({ configFile, botEndpoint, logDir });
  await playground.stop();

  expect(existsSync(join(logDir, 'devTools', 'm365agentsplayground.log'))).toBe(true);
  await expect(fetch(playground.url)).rejects.toThrow();
});

test('it ends when the process that started it is killed', async () => {
  const script = `
    const { startPlayground } = await import(${JSON.stringify(new URL('../../scripts/playground/start.ts', import.meta.url).href)});
    const { url } = await startPlayground(${JSON.stringify({ configFile, botEndpoint, logDir: temporaryFolder() })});
    process.stdout.write(url);`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
  expect((await fetch(url)).ok).toBe(true);

  parent.kill('SIGKILL');

  await expect
    .poll(
      () =>
        fetch(url).then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 60_000 },
    )
    .toBe('gone');
});

test.each(['0', '{ port: 0 }', '"0", () => {}', '0, undefined, 511'])(
  'listen(%s) takes the loopback address',
  async (args) => {
    const script = `const server = require('node:http').createServer().listen(${args});
    server.on('listening', () => { process.stdout.write(server.address().address); server.close(); });`;
    const loopback = fileURLToPath(new URL('../../scripts/playground/loopback.cjs', import.meta.url));

    const { stdout } = await promisify(execFile)(process.execPath, ['--require', loopback, '--eval', script]);

    expect(stdout).toBe('127.0.0.1');
  },
);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saksgang-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
