import type { FileStore } from '../../ports/fileStore.ts';
import { patiently } from './patiently.ts';

/** Copies the kept files that documents name, each once. */
export interface FileCopier {
  /** How many have been copied. */
  readonly copied: number;
  /** Copies those that the text of a document names. Every SHA-256 may be a file's; most are of something else. */
  copyNamedIn(text: string): Promise<void>;
}

const digest = /"([0-9a-f]{64})"/g;

export function createFileCopier(from: Pick<FileStore, 'get'>, to: Pick<FileStore, 'put'>): FileCopier {
  const seen = new Set<string>();
  let copied = 0;
  return {
    get copied() {
      return copied;
    },
    async copyNamedIn(text) {
      for (const [, sha256 = ''] of text.matchAll(digest)) {
        if (seen.has(sha256)) continue;
        seen.add(sha256);
        const file = await patiently(() => from.get(sha256));
        if (!file) continue;
        await patiently(() => to.put(file));
        copied += 1;
      }
    },
  };
}
