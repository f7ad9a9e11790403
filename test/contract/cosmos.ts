import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { CosmosClient } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { startCosmosDouble } from '../support/cosmos/double.ts';
import { type CosmosLocation, connectStore } from './cosmosConnection.ts';
import type { Connection, Implementation, Subject } from './subject.ts';

const module = new URL('./cosmosConnection.ts', import.meta.url).href;

/**
 * The document store in Cosmos DB, spoken to by the real SDK: on our strict double of the protocol, on the server of
 * Vercel, and on the account or emulator that COSMOS_TEST_ENDPOINT and COSMOS_TEST_KEY name.
 */
export function cosmosStores(
  environment: Readonly<Record<string, string | undefined>>,
): readonly Implementation<Subject<DocumentStore>>[] {
  const { COSMOS_TEST_ENDPOINT: endpoint, COSMOS_TEST_KEY: key = '' } = environment;
  const account: Implementation<Subject<DocumentStore>> = {
    name: 'Cosmos DB (account)',
    make: async () => makeSubject({ endpoint: endpoint ?? '', key }, removeDatabase),
  };
  return [onDouble, onVercel, ...(endpoint === undefined ? [] : [account])];
}

const onDouble: Implementation<Subject<DocumentStore>> = {
  name: 'Cosmos DB (double)',
  async make() {
    const double = await startCosmosDouble();
    return makeSubject(double, () => double.close());
  },
};

const onVercel: Implementation<Subject<DocumentStore>> = {
  name: 'Cosmos DB (Vercel)',
  async make() {
    const server = createHttpServer({ keepAlive: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // It takes every key.
    return makeSubject({ endpoint: `http://127.0.0.1:${port}`, key: 'a2V5' }, () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    });
  },
};

function makeSubject(
  { endpoint, key }: Pick<CosmosLocation, 'endpoint' | 'key'>,
  close: (location: CosmosLocation) => Promise<void>,
): Subject<DocumentStore> {
  const place: CosmosLocation = { endpoint, key, databaseId: `saksgang-${randomUUID()}` };
  const location = JSON.stringify(place);
  const connections: Connection<DocumentStore>[] = [];
  return {
    remote: { module, location },
    async connect() {
      const connection = await connectStore(location);
      connections.push(connection);
      return connection;
    },
    async dispose() {
      await Promise.all(connections.map((connection) => connection.close()));
      await close(place);
    },
  };
}

async function removeDatabase({ endpoint, key, databaseId }: CosmosLocation): Promise<void> {
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  await client.database(databaseId).delete();
  client.dispose();
}
