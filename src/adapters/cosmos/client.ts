import type { CosmosClient, CosmosClientOptions } from '@azure/cosmos';
import { CosmosUnusable } from './cosmosUnusable.ts';
import { opening, openingLimits } from './opening.ts';

/** How the program proves to the account who it is. */
export type CosmosCredential =
  /** Of the machine in Azure; the client id chooses among several. */
  | { readonly kind: 'managedIdentity'; readonly clientId?: string }
  /** For an emulator only. */
  | { readonly kind: 'key'; readonly key: string };

/**
 * A client for the account, that sends each write once and asks for the consistency that the account promises.
 * Throws `CosmosUnusable`.
 */
export async function connect(url: URL, credential: CosmosCredential, isEmulator: boolean): Promise<CosmosClient> {
  const { ConsistencyLevel, CosmosClient: Client } = await import('@azure/cosmos');
  const base: CosmosClientOptions = {
    endpoint: url.href,
    ...(await credentialsFor(url, isEmulator, credential)),
    connectionPolicy: {
      // With it the SDK would send some writes twice, and an emulator's own address is often not its real one.
      enableEndpointDiscovery: false,
      // Our own budget decides how long to wait, and what is tried again.
      requestTimeout: openingLimits.callMs,
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
    },
  };
  const account = new Client(base);
  const level = await opening(async () => (await account.getDatabaseAccount()).resource?.consistencyPolicy);
  account.dispose();
  if (level === ConsistencyLevel.Strong || level === ConsistencyLevel.BoundedStaleness) return new Client(base);
  // The SDK sends its session token only when this is said.
  if (level === ConsistencyLevel.Session) return new Client({ ...base, consistencyLevel: level });
  throw new CosmosUnusable('weakConsistency', `The account has ${level} consistency; Session is the least we need`);
}

async function credentialsFor(url: URL, isEmulator: boolean, credential: CosmosCredential) {
  if (credential.kind === 'key') {
    if (isEmulator) return { key: credential.key };
    throw new CosmosUnusable('keyNotAllowed', 'An account key is for an emulator only');
  }
  if (url.protocol !== 'https:') {
    throw new CosmosUnusable('badEndpoint', 'A managed identity is used over https only');
  }
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const { clientId } = credential;
  return {
    aadCredentials:
      clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId }),
  };
}
