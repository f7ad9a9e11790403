import type { Container, CosmosClient } from '@azure/cosmos';
import type { DocumentStore } from '../../ports/documentStore.ts';
import type { Partitions } from '../../ports/partitions.ts';
import { defaultLimits, type Limits } from './budget.ts';
import { type CosmosCredential, connect } from './client.ts';
import { CosmosUnusable } from './cosmosUnusable.ts';
import { createCosmosStore } from './documentStore.ts';
import { endpointOf, isLoopback } from './endpoint.ts';
import indexingPolicy from './indexing-policy.json' with { type: 'json' };
import { opening } from './opening.ts';
import { createCosmosPartitions } from './partitions.ts';
import { createRequests, type RequestMetric } from './requests.ts';

export interface CosmosOptions {
  /** Such as `https://ACCOUNT.documents.azure.com`. */
  readonly endpoint: string;
  readonly databaseId: string;
  readonly containerId: string;
  readonly credential: CosmosCredential;
  /** The endpoint is an emulator's though it is not this machine's own address. */
  readonly emulator?: boolean;
  readonly limits?: Limits;
  /** Hears of each request, after it. */
  readonly onRequest?: (metric: RequestMetric) => void;
}

/** The store, and an end to it. */
export interface OpenCosmos {
  readonly store: DocumentStore;
  readonly partitions: Partitions;
  close(): Promise<void>;
}

const partitionKeyPath = '/pk';

/**
 * Opens the container and checks that we can use it; creates it only in an emulator.
 * Loads the SDK when called. Throws `CosmosUnusable`.
 */
export async function openCosmos(options: CosmosOptions): Promise<OpenCosmos> {
  const { limits = defaultLimits, onRequest = () => {} } = options;
  const url = endpointOf(options.endpoint, options.emulator === true);
  const isEmulator = options.emulator === true || isLoopback(url);
  const client = await connect(url, options.credential, isEmulator);
  try {
    const container = await opening(() => openContainer(client, options, isEmulator));
    return {
      store: createCosmosStore(createRequests(container, onRequest), limits),
      partitions: createCosmosPartitions(container),
      close: async () => client.dispose(),
    };
  } catch (error) {
    client.dispose();
    throw error;
  }
}

async function openContainer(client: CosmosClient, options: CosmosOptions, mayCreate: boolean): Promise<Container> {
  const { databaseId, containerId } = options;
  const container = client.database(databaseId).container(containerId);
  if (mayCreate) {
    const { database } = await client.databases.createIfNotExists({ id: databaseId });
    await database.containers.createIfNotExists({
      id: containerId,
      partitionKey: { paths: [partitionKeyPath], version: 2 },
      indexingPolicy: indexingPolicy as object,
      defaultTtl: -1,
    });
  }
  const { resource } = await container.read();
  const paths = resource?.partitionKey?.paths;
  if (paths?.length !== 1 || paths[0] !== partitionKeyPath) {
    throw new CosmosUnusable(
      'foreign',
      `The container ${containerId} has another partition key than ${partitionKeyPath}`,
    );
  }
  return container;
}
