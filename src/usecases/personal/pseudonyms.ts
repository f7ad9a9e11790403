import { createHmac } from 'node:crypto';
import { Conflict } from '../../ports/errors.ts';
import type { Records } from '../records/records.ts';
import { sharedKey } from '../records/sharedKey.ts';
import { namesPattern } from './naming.ts';
import { isRecord } from './recordKinds.ts';
import { listAll } from './retention.ts';
import type { Vault } from './vault.ts';

/** Puts something else in the place of ids and addresses. */
export interface Pseudonyms {
  /** The text with every such id or address in it replaced. */
  in(text: string): string;
}

/**
 * Pseudonyms for people, each known by several ids and addresses; the first of them decides, and of a name that comes
 * twice the last. The same for the same person, so that doing it again after a crash makes nothing twice, and of no use
 * without our key. There is at least one name.
 */
export async function pseudonymsFor(records: Records, people: readonly (readonly string[])[]): Promise<Pseudonyms> {
  const key = await sharedKey(records);
  const pseudonyms = new Map(
    people.flatMap((names) => {
      const digest = createHmac('sha256', key)
        .update(names[0] ?? '')
        .digest('hex');
      return names.map((name) => [name, `departed:${digest.slice(0, 16)}`] as const);
    }),
  );
  const pattern = namesPattern([...pseudonyms.keys()]);
  return {
    in: (text) => text.replace(pattern, (name) => pseudonyms.get(name) ?? name),
  };
}

/**
 * Writes pseudonyms into all documents of the whole store that are not record; a document whose own id has a name in it
 * gets another id. Leaves those in `except`. What was filed or is about to be is a text, and stays as it was written.
 * Throws `Conflict` when someone else changes a document meanwhile: doing it again does the rest.
 */
export async function pseudonymise(
  { store, tenantId }: Vault,
  partitions: readonly string[],
  pseudonyms: Pseudonyms,
  except: ReadonlySet<string>,
): Promise<void> {
  for (const partition of partitions) {
    if (!partition.startsWith(`${tenantId}|`) || except.has(partition)) continue;
    for (const { id, etag, body } of await listAll(store, partition, '')) {
      if (isRecord(id)) continue;
      const renamed = renamedIn(body, pseudonyms);
      const newId = pseudonyms.in(id);
      if (newId !== id) {
        await createOnce(partition, newId, renamed);
        await store.remove(partition, id, etag);
      } else if (JSON.stringify(renamed) !== JSON.stringify(body)) await store.replace(partition, id, renamed, etag);
    }
  }

  async function createOnce(partition: string, id: string, body: unknown): Promise<void> {
    try {
      await store.create(partition, id, body);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

/** The field with the words of a document that was brought in: they are no one's id, and its SHA-256 is of them. */
const words = 'text';

function renamedIn(value: unknown, pseudonyms: Pseudonyms): unknown {
  if (typeof value === 'string') return pseudonyms.in(value);
  if (Array.isArray(value)) return value.map((part) => renamedIn(part, pseudonyms));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, key === words ? part : renamedIn(part, pseudonyms)]);
  return Object.fromEntries(entries);
}
