import { randomBytes } from 'node:crypto';
import { change } from './change.ts';
import type { Records } from './records.ts';

/** The key that all replicas share through the store; made by the first that needs it, and standing from then on. */
export async function sharedKey({ keys, secrets }: Pick<Records, 'keys' | 'secrets'>): Promise<Buffer> {
  const fresh = randomBytes(32).toString('hex');
  const standing = await change(secrets, keys.jobPartition, keys.linkKey, (current) =>
    current ? undefined : { key: fresh },
  );
  return Buffer.from(standing?.key ?? fresh, 'hex');
}
