import { createHmac } from 'node:crypto';
import { Conflict, NotFound } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { PersonRecord } from '../records/types.ts';
import { before, listAll, retentionDays } from './retention.ts';
import type { Vault } from './vault.ts';

/**
 * Forgets people who have not been listed for 90 days, or never were: removes what Teams told us of them and which
 * address they had, and puts a pseudonym in the place of their id in operational data that stay. The record (answers,
 * comments) is kept as it was given. Who is listed again in the meantime has lost nothing.
 *
 * Gives how many were forgotten. A crash in between leaves the rest for the next time.
 */
export function forgetDeparted({ records, cooperation, clock }: Deps, { store, partitions, tenantId }: Vault) {
  const { keys, people, claims } = records;
  const prefix = keys.personPartition('');

  return async (): Promise<number> => {
    const cutoff = before(clock(), retentionDays);
    let forgotten = 0;
    for (const partition of await partitions.partitions()) {
      if (!partition.startsWith(prefix)) continue;
      const found = await people.read(partition, keys.person);
      if (!found) continue;
      const { value: record } = found;
      if (isListed(record)) await mark(partition, undefined);
      else if (record.departedAt === undefined) await mark(partition, clock());
      else if (record.departedAt < cutoff) {
        await forget(partition, record);
        forgotten += 1;
      }
    }
    return forgotten;
  };

  function isListed({ person }: PersonRecord): boolean {
    return cooperation.people.some(({ key }) => key === person);
  }

  async function mark(partition: string, departedAt: PersonRecord['departedAt']): Promise<void> {
    await change(people, partition, keys.person, (current) =>
      current && current.departedAt !== departedAt ? { ...current, departedAt } : undefined,
    );
  }

  /** Last of all the person's own documents, so that what was left by a crash is found again. */
  async function forget(partition: string, { entraId, person }: PersonRecord): Promise<void> {
    await pseudonymise(entraId);
    if (person !== undefined) {
      const claim = await claims.read(keys.claimPartition, keys.claim(person));
      if (claim?.value.entraId === entraId) await removeQuietly(keys.claimPartition, keys.claim(person), claim.etag);
    }
    for (const { id, etag } of await listAll(store, partition, '')) await removeQuietly(partition, id, etag);
  }

  /** In what stays but is no record: who connected a body's chat, who paused reminders. */
  async function pseudonymise(entraId: string): Promise<void> {
    const pseudonym = `departed:${await pseudonymOf(entraId)}`;
    for (const partition of [keys.bindingPartition, `${tenantId}|pauses`]) {
      for (const { id, etag, body } of await listAll(store, partition, '')) {
        const text = JSON.stringify(body);
        if (!text.includes(entraId)) continue;
        await store.replace(partition, id, JSON.parse(text.replaceAll(entraId, pseudonym)), etag);
      }
    }
  }

  /** The same for the same person, and of no use without our key. */
  async function pseudonymOf(entraId: string): Promise<string> {
    const secret = await records.secrets.read(keys.jobPartition, keys.linkKey);
    return createHmac('sha256', secret?.value.key ?? '')
      .update(entraId)
      .digest('hex')
      .slice(0, 16);
  }

  async function removeQuietly(partition: string, id: string, etag: string): Promise<void> {
    try {
      await store.remove(partition, id, etag);
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof NotFound)) throw error;
    }
  }
}
