import type { Downloader } from '../../../src/ports/downloader.ts';

/** Where Teams would keep what people upload: the part of Microsoft's cloud that the tests stand in for. */
export interface SharedFiles {
  readonly downloader: Downloader;
  /** Keeps the file, and gives the address that the message carries. */
  keep(name: string, content: string | Uint8Array): string;
}

/** An empty place. Addresses that it does not know are refused, as those of other hosts are. */
export function createSharedFiles(): SharedFiles {
  const files = new Map<string, Uint8Array>();
  return {
    downloader: {
      async fetch(url) {
        const bytes = files.get(url);
        return bytes ? { kind: 'file', bytes } : { kind: 'refused' };
      },
    },
    keep(name, content) {
      const url = `https://contoso.sharepoint.com/personal/${files.size}/${encodeURIComponent(name)}`;
      files.set(url, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      return url;
    },
  };
}
