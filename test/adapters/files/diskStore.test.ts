import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDiskFileStore } from '../../../src/adapters/files/diskStore.ts';
import { FilesUnusable } from '../../../src/adapters/files/filesUnusable.ts';
import { Unavailable } from '../../../src/ports/errors.ts';

const file = { bytes: new TextEncoder().encode('abc'), name: '../../sak.txt', contentType: 'text/plain' };

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it('makes the folder that is not there yet', async () => {
  const folder = join(await makeFolder(), 'new', 'files');

  const sha256 = await createDiskFileStore(folder).put(file);

  expect((await createDiskFileStore(folder).get(sha256))?.name).toBe(file.name);
});

it('writes the original where an operator finds it, and nothing else', async () => {
  const folder = await makeFolder();

  const sha256 = await createDiskFileStore(folder).put(file);

  const paths = (await readdir(folder, { recursive: true })).toSorted();
  const start = sha256.slice(0, 2);
  const home = join(start, sha256);
  expect(paths).toEqual(['arriving', start, home, join(home, 'label.json'), join(home, 'original')].toSorted());
  expect(await readFile(join(folder, home, 'original'), 'utf8')).toBe('abc');
});

it('refuses a folder that cannot be one', async () => {
  const path = join(await makeFolder(), 'file');
  await writeFile(path, '');

  expect(() => createDiskFileStore(path)).toThrow(FilesUnusable);
});

it.each(['', '{', 'null', '{"name":1}'])('gives no file whose label has become %j', async (label) => {
  const folder = await makeFolder();
  const store = createDiskFileStore(folder);
  const sha256 = await store.put(file);
  await writeFile(join(folder, sha256.slice(0, 2), sha256, 'label.json'), label);

  await expect(store.get(sha256)).rejects.toThrow(Unavailable);
});

it('is unavailable, and not out of order, when the folder has gone', async () => {
  const folder = await makeFolder();
  const store = createDiskFileStore(folder);
  await rm(folder, { recursive: true });
  await writeFile(folder, '');

  await expect(store.put(file)).rejects.toThrow(Unavailable);
});
