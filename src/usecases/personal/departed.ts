import { createHmac } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { PersonRecord } from '../records/types.ts';
import { pauseKey } from '../reminders/pauses.ts';
import { removeUnchanged } from './removing.ts';
import { before, listAll, retentionDays } from './retention.ts';
import type { Vault } from './vault.ts';

/**
 * Forgets people who have not been listed for 90 days, or never were: removes what Teams told us of them and which
 * address they had, and puts a pseudonym in the place of their id and address in operational data that stay. The record
 * (answers, comments) is kept as it was given. Who is listed again in the meantime has lost nothing.
 *
 * `partitions` are those of the whole store. Gives how many were forgotten. A crash in between leaves the rest for the
 * next time.
 */
export function forgetDeparted({ records, cooperation, clock }: Deps, { store }: Vault) {
  const { keys, people, claims, reminders } = records;
  const prefix = keys.personPartition('');

  return async (partitions: readonly string[]): Promise<number> => {
    const cutoff = before(clock(), retentionDays);
    let forgotten = 0;
    for (const partition of partitions) {
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
    if (person !== undefined) {
      const pause = await reminders.pauses.read(keys.pausePartition, personPause(person));
      if (pause) await removeUnchanged(store, keys.pausePartition, { id: personPause(person), etag: pause.etag });
    }
    await pseudonymise(entraId, person);
    if (person !== undefined) {
      const claim = await claims.read(keys.claimPartition, keys.claim(person));
      const document = { id: keys.claim(person), etag: claim?.etag ?? '' };
      if (claim?.value.entraId === entraId) await removeUnchanged(store, keys.claimPartition, document);
    }
    for (const document of await listAll(store, partition, '')) await removeUnchanged(store, partition, document);
  }

  function personPause(person: string): string {
    return keys.pause(pauseKey({ kind: 'person', person }));
  }

  /** In what stays but is no record: who connected a body's chat, paused reminders, made a calendar's address. */
  async function pseudonymise(entraId: string, person: string | undefined): Promise<void> {
    const pseudonym = JSON.stringify(`departed:${await pseudonymOf(entraId)}`);
    const names = [entraId, ...(person === undefined ? [] : [person])].map((name) => JSON.stringify(name));
    for (const partition of [keys.bindingPartition, keys.pausePartition, keys.feedPartition]) {
      for (const { id, etag, body } of await listAll(store, partition, '')) {
        const text = JSON.stringify(body);
        const renamed = names.reduce((soFar, name) => soFar.replaceAll(name, pseudonym), text);
        if (renamed !== text) await store.replace(partition, id, JSON.parse(renamed), etag);
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
}
