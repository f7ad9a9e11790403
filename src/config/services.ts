import { z } from 'zod/v4';
import { type Environment, faultsOf, present } from './environment.ts';

/** Of the machine in Azure; the client id chooses among several. */
interface ManagedIdentity {
  readonly kind: 'managedIdentity';
  readonly clientId?: string;
}

/** The documents are in Azure Cosmos DB. */
export interface CosmosSettings {
  readonly endpoint: string;
  readonly databaseId: string;
  readonly containerId: string;
  readonly credential: ManagedIdentity | { readonly kind: 'key'; readonly key: string };
}

/** The work is on Azure Storage Queue. */
export interface AzureQueueSettings {
  readonly url: string;
  readonly queueName: string;
  readonly poisonQueueName: string;
  readonly credential: ManagedIdentity | { readonly kind: 'sharedKey'; readonly account: string; readonly key: string };
}

/** The originals are in Azure Blob Storage. */
export interface BlobSettings {
  readonly url: string;
  readonly container: string;
  readonly credential: ManagedIdentity | { readonly kind: 'sharedKey'; readonly account: string; readonly key: string };
}

/** Where documents and work are: in a file on this machine, unless the services in Azure are named. */
export interface Services {
  readonly databaseFile: string;
  /** The folder that originals are kept in; without it, `files` beside the database. */
  readonly filesFolder?: string;
  readonly cosmos?: CosmosSettings;
  readonly queue?: AzureQueueSettings;
  readonly blobs?: BlobSettings;
}

const schema = z.object({
  SAKSGANG_DATABASE: z.string().default('.data/saksgang.db'),
  SAKSGANG_FILES: z.string().optional(),
  SAKSGANG_COSMOS_ENDPOINT: z.url().optional(),
  SAKSGANG_COSMOS_DATABASE: z.string().default('saksgang'),
  SAKSGANG_COSMOS_CONTAINER: z.string().default('documents'),
  SAKSGANG_COSMOS_KEY: z.string().optional(),
  SAKSGANG_QUEUE_URL: z.url().optional(),
  SAKSGANG_QUEUE_NAME: z.string().default('saksgang-work'),
  SAKSGANG_QUEUE_POISON_NAME: z.string().default('saksgang-poison'),
  SAKSGANG_QUEUE_ACCOUNT: z.string().optional(),
  SAKSGANG_QUEUE_KEY: z.string().optional(),
  SAKSGANG_BLOB_URL: z.url().optional(),
  SAKSGANG_BLOB_CONTAINER: z.string().default('originals'),
  SAKSGANG_BLOB_ACCOUNT: z.string().optional(),
  SAKSGANG_BLOB_KEY: z.string().optional(),
  AZURE_CLIENT_ID: z.string().optional(),
});

const advice = {
  SAKSGANG_COSMOS_ENDPOINT: 'must be the address of the account, such as https://ACCOUNT.documents.azure.com.',
  SAKSGANG_BLOB_URL: 'must be the address of the blob service, such as https://ACCOUNT.blob.core.windows.net.',
  SAKSGANG_QUEUE_URL: 'must be the address of the queue service, such as https://ACCOUNT.queue.core.windows.net.',
};

/** What the environment says of the services. Tells every fault at once; never repeats a key. */
export function readServices(env: Environment): Services | { readonly faults: readonly string[] } {
  const { data, error } = schema.safeParse(present(env));
  if (!data) return { faults: faultsOf(error, advice) };
  const clientId = data.AZURE_CLIENT_ID;
  const identity: ManagedIdentity = { kind: 'managedIdentity', ...(clientId !== undefined && { clientId }) };
  const { SAKSGANG_COSMOS_ENDPOINT: endpoint, SAKSGANG_QUEUE_URL: url, SAKSGANG_BLOB_URL: blobUrl } = data;
  return {
    databaseFile: data.SAKSGANG_DATABASE,
    ...(data.SAKSGANG_FILES !== undefined && { filesFolder: data.SAKSGANG_FILES }),
    ...(endpoint !== undefined && { cosmos: cosmosSettings(data, endpoint, identity) }),
    ...(url !== undefined && { queue: queueSettings(data, url, identity) }),
    ...(blobUrl !== undefined && { blobs: blobSettings(data, blobUrl, identity) }),
  };
}

type Data = z.output<typeof schema>;

function cosmosSettings(data: Data, endpoint: string, identity: ManagedIdentity): CosmosSettings {
  const key = data.SAKSGANG_COSMOS_KEY;
  return {
    endpoint,
    databaseId: data.SAKSGANG_COSMOS_DATABASE,
    containerId: data.SAKSGANG_COSMOS_CONTAINER,
    credential: key === undefined ? identity : { kind: 'key', key },
  };
}

function queueSettings(data: Data, url: string, identity: ManagedIdentity): AzureQueueSettings {
  const { SAKSGANG_QUEUE_ACCOUNT: account, SAKSGANG_QUEUE_KEY: key } = data;
  return {
    url,
    queueName: data.SAKSGANG_QUEUE_NAME,
    poisonQueueName: data.SAKSGANG_QUEUE_POISON_NAME,
    credential: account === undefined || key === undefined ? identity : { kind: 'sharedKey', account, key },
  };
}

function blobSettings(data: Data, url: string, identity: ManagedIdentity): BlobSettings {
  const { SAKSGANG_BLOB_ACCOUNT: account, SAKSGANG_BLOB_KEY: key } = data;
  return {
    url,
    container: data.SAKSGANG_BLOB_CONTAINER,
    credential: account === undefined || key === undefined ? identity : { kind: 'sharedKey', account, key },
  };
}
