import type { Instant } from '../../domain/instant.ts';
import { before, retentionDays } from '../../domain/retention.ts';
import type { StoredDocument } from '../../ports/documentStore.ts';
import type { Deps } from '../deps.ts';
import { feedHash } from '../meeting/calendar.ts';
import { removeUnchanged } from './removing.ts';
import type { Vault } from './vault.ts';

/** A file that was written for somebody is for them to fetch, not for us to keep. */
const handoutDays = 1;

/** Of a meeting that was so long ago, what was sent and tried is no longer needed. Kinds by the beginning of their ids. */
const perishableOfMeeting = ['post:notice:', 'round:', 'delivery:', 'form:'];

/**
 * Removes operational data that are older than 90 days: which activities were seen, notices, deliveries and pauses of
 * meetings that old, also of bodies that are no more, addresses of calendars that were replaced, work that was given up;
 * and files that were handed out a day ago. `partitions` are those of the whole store. Does it again without harm. Gives how many were
 * removed.
 */
export function expireOperational({ records, clock, deadLetters }: Deps, { store }: Vault) {
  const { keys } = records;

  return async (partitions: readonly string[]): Promise<number> => {
    const cutoff = before(clock(), retentionDays);
    let removed = 0;
    for (const digit of '0123456789abcdef') removed += await expire(keys.seenPartition(digit), keys.seen(), cutoff);
    removed += await expire(keys.handoutPartition, '', before(clock(), handoutDays));
    const over = await meetingsBefore(cutoff, partitions);
    for (const meetingId of over) removed += await expireMeeting(meetingId);
    removed += await expirePauses(over, cutoff);
    removed += await expireFeeds(cutoff);
    return removed + (await discardDeadLetters(cutoff));
  };

  async function meetingsBefore(cutoff: Instant, partitions: readonly string[]): Promise<ReadonlySet<string>> {
    const over = new Set<string>();
    for (const partition of partitions.filter((name) => name.startsWith(keys.bodyPartition('')))) {
      const meetings = await records.meetings.list(partition, keys.meeting(''));
      for (const { value: meeting } of meetings) if (meeting.startsAt < cutoff) over.add(meeting.id);
    }
    return over;
  }

  async function expireMeeting(meetingId: string): Promise<number> {
    let removed = 0;
    for (const prefix of perishableOfMeeting) {
      for (const document of await listAll(store, keys.meetingPartition(meetingId), prefix)) {
        removed += await removeUnchanged(store, keys.meetingPartition(meetingId), document);
      }
    }
    return removed;
  }

  async function expire(partition: string, prefix: string, cutoff: Instant): Promise<number> {
    let removed = 0;
    for (const document of await listAll(store, partition, prefix)) {
      if (bornAt(document.body) < cutoff) removed += await removeUnchanged(store, partition, document);
    }
    return removed;
  }

  /** What is paused of a meeting goes with it; that a person is paused stands until it is taken back. */
  async function expirePauses(over: ReadonlySet<string>, cutoff: Instant): Promise<number> {
    let removed = 0;
    for (const { id, etag, value } of await records.reminders.pauses.list(keys.pausePartition, keys.pause(''))) {
      const { about, paused, at } = value;
      const isOver = about.kind === 'person' ? !paused && at < cutoff : over.has(about.meetingId);
      if (isOver) removed += await removeUnchanged(store, keys.pausePartition, { id, etag });
    }
    return removed;
  }

  /** The address that stands stays, however old. */
  async function expireFeeds(cutoff: Instant): Promise<number> {
    const feeds = await records.feeds.list(keys.feedPartition, '');
    const standing = new Set(feeds.flatMap(({ value: { token } }) => (token ? [keys.feed(feedHash(token))] : [])));
    const replaced = feeds.filter(
      ({ id, value }) => id.startsWith(keys.feed('')) && !standing.has(id) && value.createdAt < cutoff,
    );
    let removed = 0;
    for (const document of replaced) removed += await removeUnchanged(store, keys.feedPartition, document);
    return removed;
  }

  /** The longest buried come first, some at a time. */
  async function discardDeadLetters(cutoff: Instant): Promise<number> {
    let removed = 0;
    for (;;) {
      const old = (await deadLetters.list(32)).filter(({ buriedAt }) => buriedAt < cutoff);
      const discarded = await Promise.all(old.map(({ id }) => deadLetters.discard(id)));
      const gone = discarded.filter(Boolean).length;
      removed += gone;
      if (gone === 0 || old.length < 32) return removed;
    }
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

/** When the document was written, where it says so; what does not say so is never old. */
function bornAt(body: unknown): string {
  return (body as { readonly at?: string }).at ?? '9999';
}
