import { openCosmos } from '../../src/adapters/cosmos/open.ts';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import type { Connection } from './subject.ts';

/** Where a container is for tests. */
export interface CosmosLocation {
  readonly endpoint: string;
  readonly key: string;
  readonly databaseId: string;
}

/** For child processes too; see `RemoteModule`. */
export async function connectStore(location: string): Promise<Connection<DocumentStore>> {
  const { endpoint, key, databaseId }: CosmosLocation = JSON.parse(location);
  const { store, close } = await openCosmos({
    endpoint,
    databaseId,
    containerId: 'documents',
    credential: { kind: 'key', key },
    emulator: true,
  });
  return { port: store, close };
}
