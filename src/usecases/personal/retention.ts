import { epochOf, type Instant, instantOf } from '../../domain/instant.ts';
import type { StoredDocument } from '../../ports/documentStore.ts';
import { Conflict, NotFound } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import type { Vault } from './vault.ts';

const dayMs = 86_400_000;
/** Operational data are kept so long (design § 4); the record is kept for good. */
export const retentionDays = 90;
/** A file with what is stored about a person is for them to fetch, not for us to keep. */
const ownDataDays = 1;

/** Of a meeting that was so long ago, what was sent and tried is no longer needed. Kinds by the beginning of their ids. */
const perishableOfMeeting = ['post:notice:', 'round:', 'delivery:', 'form:'];

/**
 * Removes operational data that are older than 90 days: which activities were seen, documents brought in, notices and
 * deliveries of meetings that old, work that was given up. Does it again without harm. Gives how many were removed.
 */
export function expireOperational({ records, cooperation, clock, deadLetters }: Deps, { store }: Vault) {
  const { keys } = records;

  return async (): Promise<number> => {
    const cutoff = before(clock(), retentionDays);
    let removed = 0;
    for (const digit of '0123456789abcdef') removed += await expire(keys.seenPartition(digit), keys.seen(), cutoff);
    removed += await expire(keys.draftPartition, keys.draft(''), cutoff);
    removed += await expire(keys.ownDataPartition, '', before(clock(), ownDataDays));
    for (const body of cooperation.bodies) {
      const meetings = await records.meetings.list(keys.bodyPartition(body.id), keys.meeting(''));
      for (const { value: meeting } of meetings) {
        if (meeting.startsAt < cutoff) removed += await expireMeeting(meeting.id);
      }
    }
    return removed + (await discardDeadLetters(cutoff));
  };

  async function expireMeeting(meetingId: string): Promise<number> {
    let removed = 0;
    for (const prefix of perishableOfMeeting) {
      for (const document of await listAll(store, keys.meetingPartition(meetingId), prefix)) {
        removed += await remove(keys.meetingPartition(meetingId), document);
      }
    }
    return removed;
  }

  async function expire(partition: string, prefix: string, cutoff: Instant): Promise<number> {
    let removed = 0;
    for (const document of await listAll(store, partition, prefix)) {
      if (bornAt(document.body) < cutoff) removed += await remove(partition, document);
    }
    return removed;
  }

  /** Someone else may have removed it, or be using it just now; then the next time will tell. */
  async function remove(partition: string, { id, etag }: StoredDocument): Promise<number> {
    try {
      await store.remove(partition, id, etag);
      return 1;
    } catch (error) {
      if (error instanceof Conflict || error instanceof NotFound) return 0;
      throw error;
    }
  }

  /** The longest buried come first. */
  async function discardDeadLetters(cutoff: Instant): Promise<number> {
    const old = (await deadLetters.list(32)).filter(({ buriedAt }) => buriedAt < cutoff);
    for (const { id } of old) await deadLetters.discard(id);
    return old.length;
  }
}

/** All documents of the partition whose ids begin so. */
export async function listAll(
  store: Vault['store'],
  partition: string,
  prefix: string,
): Promise<readonly StoredDocument[]> {
  const found: StoredDocument[] = [];
  for (;;) {
    const after = found.at(-1)?.id;
    const page = await store.list(partition, { prefix, limit: 500, ...(after !== undefined && { after }) });
    found.push(...page);
    if (page.length < 500) return found;
  }
}

/** The instant so many days earlier. */
export function before(now: Instant, days: number): Instant {
  return instantOf(epochOf(now) - days * dayMs);
}

/** When the document was written, where it says so; what does not say so is never old. */
function bornAt(body: unknown): string {
  const { at, receivedAt } = body as { readonly at?: string; readonly receivedAt?: string };
  return at ?? receivedAt ?? '9999';
}
