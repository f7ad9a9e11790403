import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Destination } from './destination.ts';
import type { Network } from './network.ts';

const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'saksgang' };

/** Asks for the file; the answer's body is still to come. Rejects when there is no answer. */
export function request(
  { url, address }: Destination,
  network: Network,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Without an agent: an agent would make a connection of its own.
    const createConnection = () => network.connect(address, url.hostname);
    httpsRequest(url, { createConnection, defaultPort: 443, headers, signal }, resolve).on('error', reject).end();
  });
}
