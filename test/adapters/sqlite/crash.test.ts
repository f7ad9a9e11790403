import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import type { Queue } from '../../../src/ports/queue.ts';
import { openForTest, tempFolder } from './tempFolder.ts';

const writer = fileURLToPath(new URL('./writeUntilKilled.ts', import.meta.url));

test('what a process had confirmed before it was killed in the middle of writing is all there', async () => {
  const file = join(tempFolder(), 'data.db');
  const confirmed: string[] = [];

  for (let round = 0; round < 6; round += 1) {
    confirmed.push(...(await writeUntilKilled(file, `round ${round}`, 20 + 7 * round)));
  }

  const db = openForTest(file);
  const store = createSqliteStore(db);
  const documents = await Promise.all(confirmed.map((id) => store.read('p', id)));
  const messages = await takeAll(createSqliteQueue(db, () => instantOf(0)));
  expect(documents.map((document) => document?.body)).toEqual(confirmed.map((id) => ({ id, v: 2 })));
  expect(confirmed.filter((id) => !messages.has(id))).toEqual([]);
  expect(confirmed.length).toBeGreaterThanOrEqual(6 * 20);
});

async function takeAll(queue: Queue): Promise<ReadonlySet<unknown>> {
  const messages = new Set<unknown>();
  for (;;) {
    const leases = await queue.receive(32, 60_000);
    if (leases.length === 0) {
      return messages;
    }
    for (const { message } of leases) {
      messages.add(message);
    }
  }
}

/** Kills the writer once it has confirmed so many; gives all that it had confirmed by then. */
async function writeUntilKilled(file: string, name: string, count: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer, file, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const confirmed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    confirmed.push(line);
    if (confirmed.length === count) {
      child.kill('SIGKILL');
    }
  }
  await exited;
  expect(child.signalCode).toBe('SIGKILL');
  return confirmed;
}
