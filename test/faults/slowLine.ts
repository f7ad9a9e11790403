import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';

/** A line to a port on which the end of what is sent does not arrive until it is let through. */
export interface SlowLine {
  readonly port: number;
  /** How many connections have sent something of which the end has not arrived. */
  readonly held: number;
  letThrough(): void;
  close(): void;
}

const heldBytes = 20;

/** Opens a line to this port of the machine. */
export async function openSlowLine(port: number): Promise<SlowLine> {
  const ends = new Map<Socket, Buffer>();
  const server = createServer((client) => {
    const bot = createConnection(port, '127.0.0.1');
    client.on('data', (chunk) => {
      const all = Buffer.concat([ends.get(bot) ?? Buffer.alloc(0), chunk]);
      bot.write(all.subarray(0, -heldBytes));
      ends.set(bot, all.subarray(-heldBytes));
    });
    bot.pipe(client);
    for (const socket of [bot, client]) socket.on('error', () => [bot, client].map((each) => each.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get held() {
      return ends.size;
    },
    letThrough() {
      for (const [bot, end] of ends) bot.write(end);
      ends.clear();
    },
    close() {
      for (const bot of ends.keys()) bot.destroy();
      server.close();
    },
  };
}
