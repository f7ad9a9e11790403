import { Conflict } from '../../ports/errors.ts';
import type { Collection, Versioned } from './collection.ts';

/** More tries than writers can collide in one document during a turn. */
const maxTries = 10;

/**
 * Reads, decides and writes on condition, again from the start when someone else was first.
 * `decide` gives the new value, or undefined to leave the document as it is; it may be called several times.
 * `expectAbsent` skips the first read and tries to create: one round trip less when the document is new.
 * Gives the value that stands afterwards. Throws `Conflict` when others keep winning.
 */
export async function change<T>(
  collection: Collection<T>,
  partition: string,
  id: string,
  decide: (current: T | undefined) => T | undefined,
  options: { readonly expectAbsent?: boolean } = {},
): Promise<T | undefined> {
  for (let attempt = 0; attempt < maxTries; attempt++) {
    const current = attempt === 0 && options.expectAbsent ? undefined : await collection.read(partition, id);
    const next = decide(current?.value);
    if (next === undefined) return current?.value;
    const written = await write(collection, partition, id, next, current);
    if (written) return next;
  }
  // The rest of an id may name a person; errors are logged.
  throw new Conflict(`Gave up changing a ${id.split(':')[0]} after ${maxTries} tries`);
}

async function write<T>(
  collection: Collection<T>,
  partition: string,
  id: string,
  next: T,
  current: Versioned<T> | undefined,
): Promise<boolean> {
  try {
    if (current) await collection.replace(partition, id, next, current.etag);
    else await collection.create(partition, id, next);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
