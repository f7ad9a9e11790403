import { z } from 'zod/v4';
import { type Environment, faultsOf, present } from '../../src/config/environment.ts';

type Credential<Key> = { readonly kind: 'managedIdentity'; readonly clientId?: string } | Key;

/** Where the documents are. */
export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      readonly databaseId: string;
      readonly containerId: string;
      readonly credential: Credential<{ readonly kind: 'key'; readonly key: string }>;
    };

/** Where the work is. */
export type QueueSettings =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'azure';
      readonly url: string;
      readonly queueName: string;
      readonly poisonQueueName: string;
      readonly credential: Credential<{ readonly kind: 'sharedKey'; readonly account: string; readonly key: string }>;
    };

const schema = z.object({
  SAKSGANG_DATABASE: z.string().default('.data/saksgang.db'),
  SAKSGANG_COSMOS_ENDPOINT: z.string().optional(),
  SAKSGANG_COSMOS_DATABASE: z.string().default('saksgang'),
  SAKSGANG_COSMOS_CONTAINER: z.string().default('documents'),
  SAKSGANG_COSMOS_KEY: z.string().optional(),
  SAKSGANG_QUEUE_URL: z.string().optional(),
  SAKSGANG_QUEUE_NAME: z.string().default('saksgang-work'),
  SAKSGANG_QUEUE_POISON_NAME: z.string().default('saksgang-poison'),
  SAKSGANG_QUEUE_ACCOUNT: z.string().optional(),
  SAKSGANG_QUEUE_KEY: z.string().optional(),
  AZURE_CLIENT_ID: z.string().optional(),
});

/** What the environment says of the services, by the names the bot has for them. */
export function readServices(env: Environment): { readonly store: StoreSettings; readonly queue: QueueSettings } {
  const { data, error } = schema.safeParse(present(env));
  if (!data) throw new Error(faultsOf(error, {}).join(' '));
  const sqlite = { kind: 'sqlite', file: data.SAKSGANG_DATABASE } as const;
  const clientId = data.AZURE_CLIENT_ID;
  const identity = { kind: 'managedIdentity', ...(clientId !== undefined && { clientId }) } as const;
  const { SAKSGANG_COSMOS_KEY: cosmosKey, SAKSGANG_QUEUE_ACCOUNT: account, SAKSGANG_QUEUE_KEY: queueKey } = data;
  return {
    store:
      data.SAKSGANG_COSMOS_ENDPOINT === undefined
        ? sqlite
        : {
            kind: 'cosmos',
            endpoint: data.SAKSGANG_COSMOS_ENDPOINT,
            databaseId: data.SAKSGANG_COSMOS_DATABASE,
            containerId: data.SAKSGANG_COSMOS_CONTAINER,
            credential: cosmosKey === undefined ? identity : { kind: 'key', key: cosmosKey },
          },
    queue:
      data.SAKSGANG_QUEUE_URL === undefined
        ? sqlite
        : {
            kind: 'azure',
            url: data.SAKSGANG_QUEUE_URL,
            queueName: data.SAKSGANG_QUEUE_NAME,
            poisonQueueName: data.SAKSGANG_QUEUE_POISON_NAME,
            credential:
              account === undefined || queueKey === undefined
                ? identity
                : { kind: 'sharedKey', account, key: queueKey },
          },
  };
}
