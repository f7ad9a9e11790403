import type { ContainerClient } from '@azure/storage-blob';
import type { FileStore } from '../../ports/fileStore.ts';
import { accountAddress, containerAddress, isLoopback } from './address.ts';
import { asPortError, hasCode, isDenied, isMissingContainer } from './blobErrors.ts';
import { createBlobStore } from './blobStore.ts';
import { FilesUnusable } from './filesUnusable.ts';

/** How the program proves to the account who it is. */
export type BlobCredential =
  /** Of the machine in Azure; the client id chooses among several. */
  | { readonly kind: 'managedIdentity'; readonly clientId?: string }
  /** For an emulator on this machine only. */
  | { readonly kind: 'sharedKey'; readonly account: string; readonly key: string };

export interface BlobStoreOptions {
  /** The account's blob service, such as `https://ACCOUNT.blob.core.windows.net`. */
  readonly url: string;
  readonly container: string;
  readonly credential: BlobCredential;
  /** How long putting or getting a file may take with all its retries. */
  readonly callTimeoutMs?: number;
}

// Long enough for the identity's first token.
const openMs = 30_000;
const usualCallMs = 60_000;
const retryOptions = { maxTries: 3, retryDelayInMs: 300, maxRetryDelayInMs: 1_000 };

/**
 * Opens the container and checks that it exists; creates it only in an emulator on this machine.
 * Loads the SDK when called. Throws `FilesUnusable`.
 */
export async function openBlobStore(options: BlobStoreOptions): Promise<FileStore> {
  const account = accountAddress(options.url);
  const container = await connect(account, options);
  await check(container, isLoopback(account));
  return createBlobStore(container, options.callTimeoutMs ?? usualCallMs);
}

/**
 * The bytes of one blob of the container; undefined when there is no such blob. Creates nothing.
 * Throws `FilesUnusable`.
 */
export async function readBlob(options: BlobStoreOptions, name: string): Promise<Uint8Array | undefined> {
  const container = await connect(accountAddress(options.url), options);
  try {
    return await container
      .getBlobClient(name)
      .downloadToBuffer(0, undefined, { abortSignal: AbortSignal.timeout(openMs) });
  } catch (cause) {
    if (hasCode(cause, 'BlobNotFound')) return undefined;
    throw asUnusable(cause, container.containerName);
  }
}

async function connect(account: URL, options: BlobStoreOptions): Promise<ContainerClient> {
  const url = containerAddress(account, options.container);
  const credential = await credentialFor(account, options.credential);
  const { ContainerClient } = await import('@azure/storage-blob');
  return new ContainerClient(url, credential, { retryOptions });
}

async function credentialFor(account: URL, credential: BlobCredential) {
  if (credential.kind === 'sharedKey') {
    if (!isLoopback(account)) {
      throw new FilesUnusable('keyNotAllowed', 'An account key is for an emulator on this machine only');
    }
    const { StorageSharedKeyCredential } = await import('@azure/storage-blob');
    return new StorageSharedKeyCredential(credential.account, credential.key);
  }
  if (account.protocol !== 'https:') {
    throw new FilesUnusable('badAddress', 'A managed identity is used over https only');
  }
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const { clientId } = credential;
  return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
}

async function check(container: ContainerClient, mayCreate: boolean): Promise<void> {
  const abortSignal = AbortSignal.timeout(openMs);
  try {
    if (mayCreate) await container.createIfNotExists({ abortSignal });
    await container.getProperties({ abortSignal });
  } catch (cause) {
    throw asUnusable(cause, container.containerName);
  }
}

function asUnusable(cause: unknown, name: string): unknown {
  if (isMissingContainer(cause)) return new FilesUnusable('missing', `The container ${name} does not exist`, { cause });
  if (isDenied(cause)) return new FilesUnusable('denied', `The container ${name} refuses our credentials`, { cause });
  return asPortError(cause) === cause
    ? cause
    : new FilesUnusable('unreachable', `The container ${name} does not answer`, { cause });
}
