import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { createDownloader } from '../../src/adapters/download/downloader.ts';
import { teamsFileHosts } from '../../src/adapters/download/hosts.ts';
import { maxDocumentBytes } from '../../src/ports/documentReader.ts';
import type { Downloader } from '../../src/ports/downloader.ts';
import { certificateFor } from './certificates.ts';

/** A tenant's SharePoint on this machine, and the real downloader in a world where its name leads there. */
export interface FileHost {
  readonly downloader: Downloader;
  /** Keeps a file as if somebody had uploaded it, and gives its `downloadUrl`. */
  keep(name: string, content: Uint8Array): string;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const host = 'samarbeidet-my.sharepoint.com';
const publicAddress = '13.107.136.10';

/** Starts it on the loopback address, over TLS with a certificate of its own that the downloader is told to trust. */
export async function startFileHost(): Promise<FileHost> {
  const certificate = certificateFor('*.sharepoint.com');
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const server = createServer(certificate, (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const file = files.get(path);
    response.statusCode = file ? 200 : 404;
    response.end(file);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    downloader: createDownloader(
      { allowedHosts: teamsFileHosts, maxBytes: maxDocumentBytes, timeoutMs: 20_000 },
      {
        resolve: async () => [publicAddress],
        connect: (_address, servername) => connect({ host: '127.0.0.1', port, servername, ca: certificate.cert }),
      },
    ),
    keep(name, content) {
      const path = `/personal/${files.size}/${encodeURIComponent(name)}`;
      files.set(path, content);
      return `https://${host}${path}`;
    },
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
