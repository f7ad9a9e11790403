import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { AddressInUse } from '../../src/adapters/http/server.ts';
import type { Config } from '../../src/config.ts';

/**
 * Deletes the database, so that the bot starts over. Throws {@link AddressInUse} and deletes nothing while the bot's
 * port is taken: most likely by a bot that is using the database.
 */
export async function freshStore({ host, port, databaseFile }: Config): Promise<void> {
  await refuseTakenPort(host, port);
  for (const suffix of ['', '-wal', '-shm']) await rm(`${databaseFile}${suffix}`, { force: true });
}

async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new AddressInUse('The port is taken', { cause: error }) : error;
  }
  probe.close();
  await once(probe, 'close');
}
