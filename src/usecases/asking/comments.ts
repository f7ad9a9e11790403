import type { KnownComments } from '../../domain/known.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';

/** The comments on an item, oldest first. */
export async function commentsOn({ records }: Pick<Deps, 'records'>, item: AgendaItem): Promise<KnownComments> {
  const found = await records.comments.list(
    records.keys.meetingPartition(item.meetingId),
    records.keys.comment(item.id),
  );
  const entries = found
    .map(({ value: { name, party, at, text } }) => ({ name, party, at, text }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { count: entries.length, entries };
}
