import { lookup } from 'node:dns/promises';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';

/** What the downloader needs of the network. */
export interface Network {
  /** All addresses of a host. */
  resolve(host: string): Promise<readonly string[]>;
  /** A connection to that very address, encrypted, whose other end has proved to be the host. */
  connect(address: string, host: string, port?: number): Duplex;
}

const httpsPort = 443;

/** The internet, with the authorities that Node trusts. */
export const openInternet: Network = {
  async resolve(host) {
    const found = await lookup(host, { all: true });
    return found.map(({ address }) => address);
  },
  connect: (address, host, port = httpsPort) => connect({ host: address, port, servername: host }),
};
