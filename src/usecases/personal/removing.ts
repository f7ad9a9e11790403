import type { DocumentStore, StoredDocument } from '../../ports/documentStore.ts';
import { Conflict, NotFound } from '../../ports/errors.ts';

/**
 * Removes the document unless it has changed since it was read; gives how many were removed. Someone else may have
 * removed it, or be using it just now: then the next time will tell. Throws the other errors of the store.
 */
export async function removeUnchanged(
  store: DocumentStore,
  partition: string,
  { id, etag }: Pick<StoredDocument, 'id' | 'etag'>,
): Promise<number> {
  try {
    await store.remove(partition, id, etag);
    return 1;
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotFound) return 0;
    throw error;
  }
}
