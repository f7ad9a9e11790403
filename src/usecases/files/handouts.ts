import { randomBytes } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { StoredFile } from '../../ports/fileStore.ts';
import { change } from '../records/change.ts';
import type { Records } from '../records/records.ts';
import type { FileLinks } from './fileLinks.ts';

/** A document of the store holds less than 2 MB; a file may need several. */
const bytesInPart = 600_000;

/**
 * Files that were written for somebody to fetch: lists, drafts, calendar files, what is stored about them. They are kept
 * for a day, apart from the originals, which belong to the record, and in the store, so that every replica has them.
 */
export interface Handouts {
  /**
   * Keeps the file and gives an address that opens it for 15 minutes; undefined, and nothing is kept, where the bot has
   * no public address. The caller has checked who asks.
   */
  give(file: StoredFile): Promise<string | undefined>;
  /** The file that a link stands for; undefined when there is none, or no longer. */
  open(id: string): Promise<StoredFile | undefined>;
}

/** Handouts of one tenant. */
export function createHandouts(
  { keys, handouts }: Pick<Records, 'keys' | 'handouts'>,
  fileLinks: FileLinks,
  clock: Clock,
): Handouts {
  return {
    async give({ bytes, name, contentType }) {
      // As a link names originals: it does not tell which of them it leads to.
      const id = randomBytes(32).toString('hex');
      const url = await fileLinks.create(id);
      if (url === undefined) return undefined;
      for (let part = 0; part === 0 || part * bytesInPart < bytes.length; part++) {
        const base64 = Buffer.from(bytes.subarray(part * bytesInPart, (part + 1) * bytesInPart)).toString('base64');
        await change(handouts, keys.handoutPartition, keys.handout(id, part), () => ({
          at: clock(),
          name,
          contentType,
          base64,
        }));
      }
      return url;
    },
    async open(id) {
      const parts = await handouts.list(keys.handoutPartition, keys.handout(id));
      const [first] = parts;
      if (!first) return undefined;
      const { name, contentType } = first.value;
      const bytes = new Uint8Array(Buffer.concat(parts.map(({ value }) => Buffer.from(value.base64, 'base64'))));
      return { bytes, name, contentType };
    },
  };
}
