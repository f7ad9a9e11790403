import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/instant.ts';
import { Unavailable } from '../../src/ports/errors.ts';
import type { FileStore, StoredFile } from '../../src/ports/fileStore.ts';

/** A store of its own, empty, for one test. */
export interface FileStoreSubject {
  readonly store: FileStore;
  /** The same files by another replica of the program. */
  reopen(): Promise<FileStore>;
  /** Changes what is kept under the SHA-256, behind the store's back. */
  damage(sha256: string): Promise<void>;
  dispose(): Promise<void>;
}

const word = new TextEncoder().encode('abc');
// From the standard, FIPS 180-2.
const wordDigest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

function fileOf(bytes: Uint8Array, name = 'Sak 71-20.txt', contentType = 'text/plain'): StoredFile {
  return { bytes, name, contentType };
}

/** What every file store does. */
export function describeFileStore(title: string, make: () => Promise<FileStoreSubject>): void {
  describe(title, () => {
    let subject: FileStoreSubject;
    beforeEach(async () => {
      subject = await make();
    });
    afterEach(() => subject.dispose());

    async function kept(file: StoredFile): Promise<StoredFile | undefined> {
      return plain(await subject.store.get(await subject.store.put(file)));
    }

    it('names a file by the SHA-256 of its bytes', async () => {
      expect(await subject.store.put(fileOf(word))).toBe(wordDigest);
    });

    it('gives back the bytes, the name and the content type', async () => {
      const file = fileOf(randomBytes(300_000), 'Sak «blå» 7–26 ✓.docx', 'application/octet-stream');

      expect(await kept(file)).toEqual(plain(file));
    });

    it('keeps an empty file', async () => {
      const file = fileOf(new Uint8Array());

      expect(await kept(file)).toEqual(file);
    });

    it('keeps a file of 20 MB', async () => {
      const file = fileOf(randomBytes(20 * 1024 * 1024));

      const read = await kept(file);

      expect(Buffer.compare(read?.bytes ?? new Uint8Array(), file.bytes)).toBe(0);
    });

    it('shows every replica what one has put', async () => {
      await subject.store.put(fileOf(word));

      const other = await subject.reopen();

      expect(plain(await other.get(wordDigest))).toEqual(fileOf(word));
    });

    it('lets the first name stand when the same bytes come again', async () => {
      await subject.store.put(fileOf(word, 'first.txt', 'text/plain'));

      const again = await subject.store.put(fileOf(word, 'second.md', 'text/markdown'));

      expect(again).toBe(wordDigest);
      expect(plain(await subject.store.get(wordDigest))).toEqual(fileOf(word, 'first.txt', 'text/plain'));
    });

    it('keeps one of several that come at the same time with the same bytes', async () => {
      const names = Array.from({ length: 8 }, (_, index) => `${index}.txt`);

      const digests = await Promise.all(names.map((name) => subject.store.put(fileOf(word, name))));

      expect(new Set(digests)).toEqual(new Set([wordDigest]));
      expect(names).toContain((await subject.store.get(wordDigest))?.name);
    });

    it('has no file that was never put', async () => {
      expect(await subject.store.get('0'.repeat(64))).toBeUndefined();
    });

    it.each([
      '',
      '../../etc/passwd',
      '..',
      wordDigest.toUpperCase(),
      `${wordDigest}/original`,
      `${wordDigest}\n`,
      `${wordDigest.slice(0, 62)}/.`,
    ])('has no file under %j, which is no SHA-256', async (name) => {
      await subject.store.put(fileOf(word));

      expect(await subject.store.get(name)).toBeUndefined();
    });

    it.each([
      ['../../../outside.txt', 'text/plain'],
      ['/etc/passwd', 'text/plain'],
      ['C:\\Windows\\system.ini', 'text/plain'],
      ['CON', 'text/plain'],
      ['', ''],
      ['.', '..'],
      ['a\0b\r\nx-ms-meta-evil: 1', 'text/html\r\nx-ms-meta-evil: 1'],
      ['"}{"name":"x', '__proto__'],
      ['\u202etxt.exe', 'text/plain; charset="ø"'],
      ['%2e%2e%2f %', 'text/plain'],
      ['å'.repeat(255), 'x'.repeat(127)],
    ])('keeps the name %j as mere text', async (name, contentType) => {
      expect(await kept(fileOf(word, name, contentType))).toEqual(fileOf(word, name, contentType));
    });

    it('shortens a name without end to what can be kept, with its ending', async () => {
      const read = await kept(fileOf(word, `${'\ud83d\ude00'.repeat(5_000)}.docx`, 't'.repeat(5_000)));

      expect(read?.name).toMatch(/\.docx$/);
      expect(read?.name.isWellFormed()).toBe(true);
    });

    describe('removing', () => {
      const hour = 3_600_000;
      const inAnHour = () => instantOf(Date.now() + hour);

      it('removes what was put before, for every replica, and says so once', async () => {
        const other = await subject.reopen();
        await subject.store.put(fileOf(word));

        expect(await other.remove(wordDigest, inAnHour())).toBe(true);
        expect(await subject.store.get(wordDigest)).toBeUndefined();
        expect(await subject.store.remove(wordDigest, inAnHour())).toBe(false);
      });

      it('leaves what was put later', async () => {
        await subject.store.put(fileOf(word));

        expect(await subject.store.remove(wordDigest, instantOf(Date.now() - hour))).toBe(false);
        expect(await subject.store.get(wordDigest)).toBeDefined();
      });

      it('loses no file that is put again while it is removed for its age, and lets the first name stand', async () => {
        const other = await subject.reopen();
        const files = Array.from({ length: 12 }, (_, index) => fileOf(new Uint8Array([index]), 'first.txt'));
        const digests = await Promise.all(files.map((file) => subject.store.put(file)));
        await later(2_000);
        const limit = instantOf(Date.now());
        await subject.store.put({ ...(files[0] as StoredFile), name: 'second.txt' });

        await Promise.all(
          files.flatMap((file, index) => [
            other.remove(digests[index] as string, limit),
            subject.store.put(file),
            other.remove(digests[index] as string, limit),
          ]),
        );

        for (const [index, file] of files.entries()) {
          expect(plain(await subject.store.get(digests[index] as string))).toEqual(file);
        }
      });

      it('lets the file be put anew afterwards, under another name', async () => {
        await subject.store.put(fileOf(word, 'first.txt'));
        await subject.store.remove(wordDigest, inAnHour());
        await subject.store.put(fileOf(word, 'second.txt'));

        expect((await subject.store.get(wordDigest))?.name).toBe('second.txt');
      });

      it('leaves the others', async () => {
        const other = await subject.store.put(fileOf(new Uint8Array([1])));
        await subject.store.put(fileOf(word));

        await subject.store.remove(wordDigest, inAnHour());

        expect(await subject.store.get(other)).toBeDefined();
      });

      it.each(['', '..', '../..', '0'.repeat(64), wordDigest.toUpperCase()])('removes nothing for %j', async (name) => {
        await subject.store.put(fileOf(word));

        expect(await subject.store.remove(name, inAnHour())).toBe(false);
        expect(await subject.store.get(wordDigest)).toBeDefined();
      });
    });

    it('does not hand out bytes that are not those that were put', async () => {
      await subject.store.put(fileOf(word));
      await subject.damage(wordDigest);

      await expect(subject.store.get(wordDigest)).rejects.toThrow(Unavailable);
    });
  });
}

/** Until so many milliseconds have passed on the clock. */
async function later(ms: number): Promise<void> {
  const until = Date.now() + ms;
  while (Date.now() < until) await new Promise((resolve) => setTimeout(resolve, until - Date.now()));
}

function plain<File extends StoredFile | undefined>(file: File): File {
  return file && { ...file, bytes: new Uint8Array(file.bytes) };
}
