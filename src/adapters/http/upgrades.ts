import type { Duplex } from 'node:stream';
import type { Server } from 'restify';

/**
 * Ends every connection that wants to become something else. Restify takes such a socket out of the server's hands and
 * leaves it open when nobody handles it: found by the fuzzer, as the server could not be closed any more.
 */
export function refuseUpgrades({ server }: Server): void {
  for (const event of ['upgrade', 'connect']) {
    server.removeAllListeners(event);
    server.on(event, (_request: unknown, socket: Duplex) => socket.destroy());
  }
}
