import { encodeKey } from '../src/adapters/cosmos/keys.ts';
import type { DocumentStore } from '../src/ports/documentStore.ts';
import type { HeldContainer } from '../test/support/cosmos/container.ts';

/** The double's documents from within, past the protocol: to write and read new ones only. */
export function storeIn(documents: HeldContainer): DocumentStore {
  const notHere = async () => {
    throw new Error('Only new documents are written past the protocol');
  };
  return {
    async read(partition, id) {
      const held = documents.at(encodeKey(partition), encodeKey(id), documents.lsn);
      return held && { id, etag: held._etag, body: held.body };
    },
    create: async (partition, id, body) =>
      documents.put({ id: encodeKey(id), pk: encodeKey(partition), op: 'filled', body })._etag,
    replace: notHere,
    remove: notHere,
    list: notHere,
    count: notHere,
  };
}
