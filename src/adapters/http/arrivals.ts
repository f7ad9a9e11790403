import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Knows of connections on which nothing has been said yet. */
export interface Arrivals {
  /** Something was said on it. */
  heard(connection: Socket): void;
  /** Resolves when something was said on each, or it is gone; after the time given in any case. */
  settled(withinMs: number): Promise<void>;
}

const pollMs = 10;

/** Watches the connections of a server from now on. */
export function watchArrivals(server: Server): Arrivals {
  const silent = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    silent.add(connection);
    connection.once('close', () => silent.delete(connection));
  });
  return {
    heard: (connection) => void silent.delete(connection),
    async settled(withinMs) {
      const end = performance.now() + withinMs;
      while (silent.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, pollMs));
    },
  };
}
