import type { ContainerClient } from '@azure/storage-blob';
import { Unavailable } from '../../ports/errors.ts';
import type { FileStore } from '../../ports/fileStore.ts';
import { asPortError, hasCode } from './blobErrors.ts';
import { digestOf, intact, isDigest } from './digest.ts';
import { labelOf, readLabel } from './label.ts';

const readAttempts = 3;

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
        try {
          await container.getBlockBlobClient(sha256).upload(file.bytes, file.bytes.length, {
            abortSignal,
            conditions: { ifNoneMatch: '*' },
            // Nothing that was sent to us is to be shown by a browser as what it says it is.
            blobHTTPHeaders: { blobContentType: 'application/octet-stream' },
            metadata: { label: encodeURIComponent(JSON.stringify(labelOf(file))) },
          });
        } catch (error) {
          if (!hasCode(error, 'BlobAlreadyExists')) throw error;
        }
        return sha256;
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
  };
}

function labelIn(metadata: string | undefined) {
  try {
    return readLabel(JSON.parse(decodeURIComponent(metadata ?? '')));
  } catch {
    return undefined;
  }
}
