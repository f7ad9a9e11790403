import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import { epochOf } from '../../domain/instant.ts';
import { Unavailable } from '../../ports/errors.ts';
import type { FileStore, StoredFile } from '../../ports/fileStore.ts';
import { asPortError, hasCode } from './blobErrors.ts';
import { digestOf, intact, isDigest } from './digest.ts';
import { labelOf, readLabel } from './label.ts';

const readAttempts = 3;
/** More than can be removed between an upload that was refused and the look at what was there. */
const putAttempts = 3;

/** Keeps files in a container, each as a blob by its SHA-256 with its name as metadata. */
export function createBlobStore(container: ContainerClient, callTimeoutMs: number): FileStore {
  async function call<T>(work: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await work(AbortSignal.timeout(callTimeoutMs));
    } catch (error) {
      throw asPortError(error);
    }
  }

  return {
    put: (file) =>
      call(async (abortSignal) => {
        const sha256 = digestOf(file.bytes);
        const blob = container.getBlockBlobClient(sha256);
        for (let attempt = 0; attempt < putAttempts; attempt++) {
          if ((await upload(blob, file, abortSignal)) || (await renew(blob, abortSignal))) return sha256;
        }
        throw new Unavailable('The file is being removed');
      }),

    get: (sha256) =>
      call(async (abortSignal) => {
        if (!isDigest(sha256)) return undefined;
        const blob = container.getBlockBlobClient(sha256);
        try {
          const { metadata = {} } = await blob.getProperties({ abortSignal });
          const bytes = await blob.downloadToBuffer(0, undefined, {
            abortSignal,
            maxRetryRequestsPerBlock: readAttempts,
          });
          const label = labelIn(metadata.label);
          if (!label) throw new Unavailable('The kept file is damaged');
          return { bytes: intact(bytes, sha256), ...label };
        } catch (error) {
          if (hasCode(error, 'BlobNotFound')) return undefined;
          throw error;
        }
      }),

    remove: (sha256, putBefore) =>
      call(async (abortSignal) => {
        if (!isDigest(sha256)) return false;
        // The service counts in whole seconds, and «unmodified since» includes the second itself.
        const ifUnmodifiedSince = new Date(epochOf(putBefore) - 1_000);
        try {
          await container.getBlockBlobClient(sha256).delete({ abortSignal, conditions: { ifUnmodifiedSince } });
          return true;
        } catch (error) {
          if (hasCode(error, 'BlobNotFound', 'ConditionNotMet')) return false;
          throw error;
        }
      }),
  };
}

/** Gives false when there is such a blob already. */
async function upload(blob: BlockBlobClient, file: StoredFile, abortSignal: AbortSignal): Promise<boolean> {
  try {
    await blob.upload(file.bytes, file.bytes.length, {
      abortSignal,
      conditions: { ifNoneMatch: '*' },
      // Nothing that was sent to us is to be shown by a browser as what it says it is.
      blobHTTPHeaders: { blobContentType: 'application/octet-stream' },
      metadata: { label: encodeURIComponent(JSON.stringify(labelOf(file))) },
    });
    return true;
  } catch (error) {
    if (hasCode(error, 'BlobAlreadyExists')) return false;
    throw error;
  }
}

/** Writes the label again, so that the blob counts as new; gives false when it has been removed meanwhile. */
async function renew(blob: BlockBlobClient, abortSignal: AbortSignal): Promise<boolean> {
  try {
    const { metadata, etag } = await blob.getProperties({ abortSignal });
    await blob.setMetadata(metadata, { abortSignal, conditions: { ...(etag !== undefined && { ifMatch: etag }) } });
    return true;
  } catch (error) {
    if (hasCode(error, 'BlobNotFound')) return false;
    // Another has just done the same.
    if (hasCode(error, 'ConditionNotMet')) return true;
    throw error;
  }
}

function labelIn(metadata: string | undefined) {
  try {
    return readLabel(JSON.parse(decodeURIComponent(metadata ?? '')));
  } catch {
    return undefined;
  }
}
