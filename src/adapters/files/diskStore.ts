import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { epochOf } from '../../domain/instant.ts';
import { Unavailable } from '../../ports/errors.ts';
import type { FileStore, StoredFile } from '../../ports/fileStore.ts';
import { digestOf, intact, isDigest } from './digest.ts';
import { FilesUnusable } from './filesUnusable.ts';
import { labelOf, readLabel } from './label.ts';

const original = 'original';
const label = 'label.json';
const arriving = 'arriving';
/** More than can be removed between a place that was taken and the look at what was there. */
const putAttempts = 3;

/**
 * Keeps files in a folder, which is made when it is not there: `ab/abcd…/original`, and its name in `label.json`
 * beside it. A file is there as a whole or not at all, also after a power cut. Throws `FilesUnusable`.
 */
export function createDiskFileStore(folder: string): FileStore {
  makeUsable(folder);

  return {
    put: (file) =>
      told(async () => {
        const sha256 = digestOf(file.bytes);
        for (let attempt = 0; attempt < putAttempts; attempt++) {
          if ((await renew(placeOf(folder, sha256))) || (await place(folder, sha256, file))) return sha256;
        }
        throw new Unavailable('The file is damaged, or being removed');
      }),

    get: (sha256) =>
      told(async () => {
        if (!isDigest(sha256)) return undefined;
        const home = placeOf(folder, sha256);
        const [bytes, text] = await Promise.all([readIfThere(join(home, original)), readIfThere(join(home, label))]);
        if (bytes === undefined && text === undefined) return undefined;
        const kept = text && readLabel(parsed(text));
        if (bytes === undefined || !kept) throw new Unavailable('The kept file is damaged');
        return { bytes: intact(bytes, sha256), ...kept };
      }),

    remove: (sha256, putBefore) =>
      told(async () => {
        const limit = epochOf(putBefore);
        const home = placeOf(folder, sha256);
        if (!isDigest(sha256) || (await putAt(home)) >= limit) return false;
        const gone = join(folder, arriving, randomUUID());
        if (!(await moved(home, gone))) return false;
        const isRenewed = (await putAt(gone)) >= limit;
        if (isRenewed) await moved(gone, home);
        await rm(gone, { recursive: true, force: true });
        return !isRenewed;
      }),
  };
}

function makeUsable(folder: string): void {
  try {
    mkdirSync(join(folder, arriving), { recursive: true });
    accessSync(join(folder, arriving), constants.W_OK);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const isDenied = ['EACCES', 'EPERM', 'EROFS'].includes(code);
    throw new FilesUnusable(isDenied ? 'denied' : 'badAddress', 'The folder for files cannot be used', { cause });
  }
}

function placeOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** When the file was put, as epoch milliseconds; later than any time when there is none. */
async function putAt(home: string): Promise<number> {
  const found = await unlessAbsent(stat(join(home, label)));
  return found?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

/** Lets the file count as put now; gives false when there is none. */
async function renew(home: string): Promise<boolean> {
  const now = new Date();
  const path = join(home, label);
  return (await unlessAbsent(utimes(path, now, now).then(() => true))) ?? false;
}

/** Moves a file's folder in one step; gives false when it has gone, or another has taken the place with the same bytes. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) return false;
    throw error;
  }
}

/** Writes both files in a folder of their own and then gives it its place, in one step; gives false when that is taken. */
async function place(folder: string, sha256: string, file: StoredFile): Promise<boolean> {
  const fresh = join(folder, arriving, randomUUID());
  const home = placeOf(folder, sha256);
  try {
    await mkdir(fresh);
    await write(join(fresh, original), file.bytes);
    await write(join(fresh, label), JSON.stringify(labelOf(file)));
    await mkdir(join(home, '..'), { recursive: true });
    if (!(await moved(fresh, home))) return false;
    await syncFolder(join(home, '..'));
    await syncFolder(folder);
    return true;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that the new name outlives a power cut; Windows has no such thing and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function readIfThere(path: string): Promise<Buffer | undefined> {
  return unlessAbsent(readFile(path));
}

async function unlessAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasErrno(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

function parsed(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}

/** What the file system cannot do now, it may be able to do later: a full disk, too many open files. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new Unavailable('The folder for files cannot be used now', { cause: error });
    }
    throw error;
  }
}
