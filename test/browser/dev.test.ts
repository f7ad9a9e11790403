import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type DevProgram, ownDatabase, startDev } from './devProgram.ts';

const anyPorts = ['--port', '0', '--playground-port', '0'];
const shoppingList = 'This is a shopping list, not a database. '.repeat(50);
const patience = { timeout: 60_000 };

test('a port that is taken is named, with what to do, and nothing is left running', async () => {
  const port = await takenPort();

  const dev = start(['--port', port, '--playground-port', '0']);

  expect(await dev.ended).toBe(1);
  expect(dev.output()).toContain(`Port ${port} is taken. End the program that uses it, or choose another port with`);
  expect(dev.isRunning()).toBe(false);
});

test('a Playground port that is taken is named, and the bot does not stay behind', async () => {
  const port = await takenPort();

  const dev = start(['--port', '0', '--playground-port', port]);

  expect(await dev.ended).toBe(1);
  expect(dev.output()).toContain(`Port ${port} is taken. End the program that uses it, perhaps another Playground`);
  expect(dev.isRunning()).toBe(false);
});

test.each([
  [['--port', 'abc'], 'PORT: must be a port number'],
  [['--playground-port', '70000'], '--playground-port: must be a port number'],
  [['--frsh'], "Unknown option '--frsh'. See npm run dev -- --help."],
])('%j is refused with a sentence', async (args, sentence) => {
  const dev = start(args);

  expect(await dev.ended).toBe(1);
  expect(dev.output()).toMatch(/^Cannot start:\n- .+\n$/);
  expect(dev.output()).toContain(sentence);
});

test('a file that is no database is named, and left as it is', async () => {
  const database = ownFolder();
  writeFileSync(database.file, shoppingList);

  const dev = start(anyPorts, database.variables);

  expect(await dev.ended).toBe(1);
  expect(dev.output()).toContain(`The database ${database.file} cannot be used. The file is not a database.`);
  expect(readFileSync(database.file, 'utf8')).toBe(shoppingList);
});

test('a cooperation file that is not there is named', async () => {
  const dev = start(anyPorts, { SAKSGANG_COOPERATION: 'nowhere/cooperation.yaml' });

  expect(await dev.ended).toBe(1);
  expect(dev.output()).toContain('nowhere/cooperation.yaml: there is no such file; copy samples/cooperation.yaml');
});

test('--fresh leaves the store alone while another program runs on the same port', async () => {
  const database = ownFolder();
  const port = await takenPort();
  writeFileSync(database.file, shoppingList);

  const dev = start(['--fresh', '--port', port, '--playground-port', '0'], database.variables);

  expect(await dev.ended).toBe(1);
  expect(readFileSync(database.file, 'utf8')).toBe(shoppingList);
});

test.each([
  ['Ctrl+C', (dev: DevProgram) => dev.pressCtrlC()],
  ['SIGTERM to the program alone', (dev: DevProgram) => dev.signal('SIGTERM')],
])('%s ends the bot and the Playground, without a word of complaint', async (_name, end) => {
  const dev = start(anyPorts);
  const url = await dev.url;
  const greeting = dev.output();

  expect(await end(dev)).toBe(0);

  await expect.poll(() => dev.isRunning(), patience).toBe(false);
  await expect(fetch(url)).rejects.toThrow();
  expect(dev.output()).toBe(greeting);
});

test('a program that is killed takes the Playground with it', async () => {
  const dev = start(anyPorts);
  await dev.url;

  await dev.signal('SIGKILL');

  await expect.poll(() => dev.isRunning(), patience).toBe(false);
});

function start(args: readonly string[], variables?: Readonly<Record<string, string>>): DevProgram {
  const dev = startDev(args, { ...ownFolder().variables, ...variables });
  onTestFinished(() => dev.destroy());
  return dev;
}

function ownFolder() {
  const database = ownDatabase();
  onTestFinished(() => database.remove());
  return database;
}

async function takenPort(): Promise<string> {
  const holder = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void holder.close());
  await once(holder, 'listening');
  return String((holder.address() as AddressInfo).port);
}
