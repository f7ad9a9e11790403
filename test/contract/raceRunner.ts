import { once } from 'node:events';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { Conflict, Throttled } from '../../src/ports/errors.ts';
import type { Queue } from '../../src/ports/queue.ts';
import type { Job } from './race.ts';
import type { Remote, RemoteModule } from './subject.ts';

// The child process of race.ts: connects, says so, waits for the start, and sends its result.
const { remote, job } = JSON.parse(process.argv[2] ?? '') as { remote: Remote; job: Job };
const work = await prepare((await import(remote.module)) as RemoteModule, job);
process.send?.('ready');
await once(process, 'message');
process.send?.(await work());
process.disconnect();

async function prepare(module: RemoteModule, todo: Job): Promise<() => Promise<readonly string[]>> {
  if (todo.kind === 'takeAll') {
    const queue = await module.connectQueue?.(remote.location);
    return () => takeAll(known(queue?.port));
  }
  const store = known((await module.connectStore?.(remote.location))?.port);
  return todo.kind === 'createAll'
    ? () => createAll(store, todo.partition, todo.ids, todo.runner)
    : () => appendAll(store, todo.partition, todo.id, todo.entries);
}

function known<T>(port: T | undefined): T {
  if (port === undefined) {
    throw new Error(`${remote.module} cannot connect for ${job.kind}`);
  }
  return port;
}

async function createAll(store: DocumentStore, partition: string, ids: readonly string[], runner: string) {
  const won: string[] = [];
  for (const id of ids) {
    const isMine = await attempt(() => store.create(partition, id, { runner }));
    if (isMine) {
      won.push(id);
    }
  }
  return won;
}

async function appendAll(store: DocumentStore, partition: string, id: string, entries: readonly string[]) {
  for (const entry of entries) {
    while (!(await attempt(() => append(store, partition, id, entry)))) {
      // Another process was first: read again.
    }
  }
  return entries;
}

async function append(store: DocumentStore, partition: string, id: string, entry: string): Promise<void> {
  const document = await store.read(partition, id);
  if (document === undefined) {
    throw new Error('The document to append to does not exist');
  }
  const { entries } = document.body as { entries: readonly string[] };
  await store.replace(partition, id, { entries: [...entries, entry] }, document.etag);
}

async function takeAll(queue: Queue): Promise<readonly string[]> {
  const taken: string[] = [];
  for (;;) {
    const leases = await queue.receive(3, 600_000);
    if (leases.length === 0) {
      return taken;
    }
    for (const lease of leases) {
      taken.push(String(lease.message));
      await queue.complete(lease);
    }
  }
}

/** False when the other was first; waits and tries again when throttled. */
async function attempt(write: () => Promise<unknown>): Promise<boolean> {
  for (;;) {
    try {
      await write();
      return true;
    } catch (error) {
      if (error instanceof Conflict) {
        return false;
      }
      if (!(error instanceof Throttled)) {
        throw error;
      }
    }
  }
}
