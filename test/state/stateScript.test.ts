import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createDiskFileStore } from '../../src/adapters/files/diskStore.ts';
import { exportState } from '../../src/usecases/state/exportState.ts';
import { runScript, startScript } from './script.ts';
import { collect, openState, tempFolder } from './states.ts';

async function fill(file: string, body: unknown = { text: 'Ærlig\u2028talt' }): Promise<void> {
  const { store, db } = openState(file);
  for (const id of ['a', 'b', 'c']) await store.create('p', id, body);
  db.close();
}

test('a state goes out into a file that only its owner may read, and in again', async () => {
  const folder = tempFolder();
  const [from, to, file] = ['from.db', 'to.db', 'state.ndjson'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await fill(from);

  const exported = await runScript('state', ['export', file], { SAKSGANG_DATABASE: from });
  const imported = await runScript('state', ['import', file], { SAKSGANG_DATABASE: to });
  const again = await runScript('state', ['import', file], { SAKSGANG_DATABASE: to });

  expect(exported).toEqual({ code: 0, out: '', err: 'Exported 3 documents.\n' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(imported).toEqual({ code: 0, out: '', err: 'Imported: 3 new, 0 unchanged, 0 overwritten, 0 skipped.\n' });
  expect(again.err).toBe('Imported: 0 new, 3 unchanged, 0 overwritten, 0 skipped.\n');
  expect((await openState(to).store.read('p', 'a'))?.body).toEqual({ text: 'Ærlig\u2028talt' });
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('the originals that documents name come along, and no other file', async () => {
  const folder = tempFolder();
  const [from, to, file, copy] = ['a/from.db', 'b/to.db', 'state.ndjson', 'copy'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const original = { bytes: Buffer.from('Sak 71/20'), name: 'sak.pdf', contentType: 'application/pdf' };
  const files = createDiskFileStore(join(folder, 'a/files'));
  const sha256 = await files.put(original);
  const other = await files.put({ ...original, bytes: Buffer.from('fra et annet sted') });
  await fill(from, { original: { sha256 }, text: 'f'.repeat(64) });

  const exported = await runScript('state', ['export', file, '--files', copy], { SAKSGANG_DATABASE: from });
  const imported = await runScript('state', ['import', file, '--files', copy], { SAKSGANG_DATABASE: to });

  const there = createDiskFileStore(join(folder, 'b/files'));
  expect(exported.err).toBe('Exported 3 documents.\nCopied 1 files.\n');
  expect(imported).toMatchObject({ code: 0, err: expect.stringContaining('Copied 1 files.') });
  expect(await there.get(sha256)).toEqual({ ...original, bytes: expect.anything() });
  expect(Buffer.from((await there.get(sha256))?.bytes ?? []).toString()).toBe('Sak 71/20');
  expect(await there.get(other)).toBeUndefined();
});

test('a state goes through standard output and input', async () => {
  const folder = tempFolder();
  await fill(join(folder, 'from.db'));

  const { out } = await runScript('state', ['export', '-'], { SAKSGANG_DATABASE: join(folder, 'from.db') });
  const imported = await runScript('state', ['import', '-'], { SAKSGANG_DATABASE: join(folder, 'to.db') }, out);

  expect(out.split('\n')).toHaveLength(6);
  expect(imported).toMatchObject({ code: 0, err: expect.stringContaining('3 new') });
});

test('documents that are there and different are told of, and written over when asked', async () => {
  const folder = tempFolder();
  const file = join(folder, 'state.ndjson');
  await fill(join(folder, 'from.db'));
  await fill(join(folder, 'to.db'), 'other');
  await runScript('state', ['export', file], { SAKSGANG_DATABASE: join(folder, 'from.db') });

  const kept = await runScript('state', ['import', file], { SAKSGANG_DATABASE: join(folder, 'to.db') });
  const over = await runScript('state', ['import', file, '--overwrite'], { SAKSGANG_DATABASE: join(folder, 'to.db') });

  expect(kept.code).toBe(3);
  expect(kept.err).toContain('Skipped, as the store has another: ["p","a"]\n');
  expect(kept.err).toContain('0 new, 0 unchanged, 0 overwritten, 3 skipped');
  expect(over).toMatchObject({ code: 0, err: 'Imported: 0 new, 0 unchanged, 3 overwritten, 0 skipped.\n' });
});

test('an import that was killed is done again from the start, and then whole', async () => {
  const folder = tempFolder();
  const [file, to] = [join(folder, 'state.ndjson'), join(folder, 'to.db')];
  const total = 6_000;
  const from = openState();
  for (let i = 0; i < total; i += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, j) => from.store.create('p', `${i + j}`, { i: i + j })));
  }
  writeFileSync(file, (await collect(exportState(from))).join(''));
  const target = openState(to);
  const importing = startScript('state', ['import', file], { SAKSGANG_DATABASE: to });
  const gone = once(importing, 'exit');
  await vi.waitUntil(async () => (await target.store.list('p', { prefix: '', limit: 1 })).length > 0, {
    timeout: 60_000,
    interval: 5,
  });
  importing.kill('SIGKILL');
  await gone;
  const half = (await collect(exportState(target))).length - 2;

  const again = await runScript('state', ['import', file], { SAKSGANG_DATABASE: to });

  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(total);
  expect(again.err).toContain(`Imported: ${total - half} new, ${half} unchanged`);
  expect((await collect(exportState(target))).join('')).toBe(readFileSync(file, 'utf8'));
});

test('of a broken file nothing is written, and the store is not even made', async () => {
  const folder = tempFolder();
  const [file, to] = [join(folder, 'state.ndjson'), join(folder, 'to.db')];
  await fill(join(folder, 'from.db'));
  await runScript('state', ['export', file], { SAKSGANG_DATABASE: join(folder, 'from.db') });
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, -100));

  const fromFile = await runScript('state', ['import', file], { SAKSGANG_DATABASE: to });
  const fromInput = await runScript('state', ['import', '-'], { SAKSGANG_DATABASE: to }, whole.slice(0, -100));

  for (const ended of [fromFile, fromInput]) {
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/^The file is cut off.*\n$|^Line \d+ .*\n$/) });
  }
  expect(existsSync(to)).toBe(false);
});

test.for([
  ['a database that is not there', ['export', '-'], 'There is no database'],
  ['a file that is not there', ['import', 'missing.ndjson'], 'There is no such file.'],
  ['a folder that is not there', ['import', '.'], 'The file cannot be read or written: EISDIR.'],
] as const)('%s is told in a sentence', async ([, args, sentence]) => {
  const ended = await runScript('state', args, { SAKSGANG_DATABASE: join(tempFolder(), 'none.db') });

  expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) });
  expect(ended.err).not.toContain('    at ');
});

test('a database that is something else is told in a sentence', async () => {
  const file = join(tempFolder(), 'data.db');
  writeFileSync(file, 'no database at all, but long enough to be taken for one. '.repeat(100));

  const ended = await runScript('state', ['export', '-'], { SAKSGANG_DATABASE: file });

  expect(ended).toMatchObject({ code: 1, out: '' });
  expect(ended.err).toMatch(/^The database file cannot be opened\.\n$/);
});

test('asked for what it does not know, it tells how to use it', async () => {
  const wrong = [
    [],
    ['export'],
    ['import'],
    ['export', '-', '--overwrite'],
    ['export', 'a', 'b'],
    ['copy', 'a'],
    ['--x'],
  ];

  const ends = await Promise.all(wrong.map((args) => runScript('state', args, {})));

  expect(ends).toEqual(
    wrong.map(() => ({ code: 2, out: '', err: expect.stringContaining('npm run state -- export FILE') })),
  );
});
