import type { DocumentStore } from '../../ports/documentStore.ts';
import { Conflict, NotFound } from '../../ports/errors.ts';
import type { CopiedDocument } from './format.ts';
import { patiently } from './patiently.ts';
import { sameJson } from './sameJson.ts';

/** At once, to share the waits for the store. */
const parallel = 8;
const maxRaces = 5;

type Fate = 'created' | 'unchanged' | 'overwritten' | 'skipped';

export interface ImportReport {
  readonly created: number;
  /** Was there already, the same. */
  readonly unchanged: number;
  /** Was there, different, and is now as in the file. */
  readonly overwritten: number;
  /** Was there, different, and was left as it is. */
  readonly skipped: number;
}

export interface ImportOptions {
  /** Documents that are there and different are written over. */
  readonly overwrite: boolean;
  /** Hears of each document, after it. */
  onDocument?(document: CopiedDocument, fate: Fate): void;
}

/**
 * Writes the documents into the store; those that are only in the store stay. Doing it again changes nothing, so that
 * what was interrupted is done again from the start. Throws `Throttled` or `Unavailable` when the store gives no way.
 */
export async function importState(
  store: Pick<DocumentStore, 'read' | 'create' | 'replace'>,
  documents: AsyncIterable<CopiedDocument>,
  { overwrite, onDocument }: ImportOptions,
): Promise<ImportReport> {
  const counts = { created: 0, unchanged: 0, overwritten: 0, skipped: 0 };

  async function writeAll(batch: readonly CopiedDocument[]): Promise<void> {
    const fates = await Promise.allSettled(batch.map((document) => write(store, document, overwrite)));
    for (const [index, fate] of fates.entries()) {
      if (fate.status === 'rejected') throw fate.reason;
      counts[fate.value] += 1;
      const document = batch[index];
      if (document) onDocument?.(document, fate.value);
    }
  }

  let batch: CopiedDocument[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < parallel) continue;
    await writeAll(batch);
    batch = [];
  }
  await writeAll(batch);
  return counts;
}

async function write(
  store: Pick<DocumentStore, 'read' | 'create' | 'replace'>,
  { partition, id, body }: CopiedDocument,
  overwrite: boolean,
): Promise<Fate> {
  for (let races = 1; ; races += 1) {
    try {
      return await patiently(() => writeOnce());
    } catch (error) {
      const raced = error instanceof Conflict || error instanceof NotFound;
      if (!raced || races >= maxRaces) throw error;
    }
  }

  async function writeOnce(): Promise<Fate> {
    const current = await store.read(partition, id);
    if (!current) {
      await store.create(partition, id, body);
      return 'created';
    }
    if (sameJson(current.body, body)) return 'unchanged';
    if (!overwrite) return 'skipped';
    await store.replace(partition, id, body, current.etag);
    return 'overwritten';
  }
}
