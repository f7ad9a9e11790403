import type { IncomingMessage } from 'node:http';
import type { Downloader } from '../../ports/downloader.ts';
import { bodyOf } from './body.ts';
import { destinationOf } from './destination.ts';
import { type Network, openInternet } from './network.ts';
import { NotFetched } from './notFetched.ts';
import { request } from './request.ts';

export interface DownloaderOptions {
  /** Names, or `*.NAME` for all below one. */
  readonly allowedHosts: readonly string[];
  readonly maxBytes: number;
  /** For everything together, redirects too. */
  readonly timeoutMs: number;
}

const maxRedirects = 3;

/**
 * Fetches over https from the allowed hosts alone. The address that a host's name leads to is checked once and then
 * used, so that it cannot become another in between; a redirect is a new destination and is checked like the first.
 * Nothing is sent but the request itself.
 */
export function createDownloader(options: DownloaderOptions, network: Network = openInternet): Downloader {
  async function follow(url: string, signal: AbortSignal): Promise<Uint8Array> {
    let next = url;
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const destination = await destinationOf(next, options.allowedHosts, network);
      const response = await request(destination, network, signal);
      const location = redirectOf(response);
      if (location === undefined) return await bodyOf(response, options.maxBytes);
      response.destroy();
      next = URL.parse(location, next)?.href ?? '';
    }
    throw new NotFetched('refused');
  }

  return {
    async fetch(url) {
      const signal = AbortSignal.timeout(options.timeoutMs);
      try {
        return { kind: 'file', bytes: await Promise.race([follow(url, signal), rejection(signal)]) };
      } catch (error) {
        return { kind: error instanceof NotFetched ? error.reason : 'failed' };
      }
    },
  };
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? '') : undefined;
}

/** Looking up a name cannot be stopped, only left. */
function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new NotFetched('failed')), { once: true });
  });
}
