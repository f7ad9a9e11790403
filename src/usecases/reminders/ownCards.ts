import { tenantIntervalMs } from '../../domain/allowance.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import type { RefreshMessage } from '../jobs/refreshRequests.ts';
import { agendaPost } from '../posts/postOnce.ts';
import { inParallel } from './inParallel.ts';

/** Stands in the place of an item's id for the cards with which one person was reminded in a meeting. */
const prefix = 'waiting:';

/** Asks with it for the cards of everyone who was reminded in a meeting to be brought up to date. */
export const everyonesCards = `${prefix}*`;

const width = 16;

/** Asks with it for a person's own cards of a meeting to be brought up to date. */
export function ownCardsOf(entraId: string): string {
  return `${prefix}${entraId}`;
}

/** Whose own cards are meant, if any are. */
export function ownerOfCards(itemId: string): string | undefined {
  return itemId.startsWith(prefix) ? itemId.slice(prefix.length) : undefined;
}

/**
 * Asks for everything that shows an item to follow it: its cards, the agenda's, and those with which people were
 * reminded. To be called before the item is written, so that a crash in between cannot lose it.
 */
export async function refreshAllOf(
  { refreshes }: Pick<Deps, 'refreshes'>,
  { meetingId, id, reminded }: Pick<AgendaItem, 'meetingId' | 'id' | 'reminded'>,
): Promise<void> {
  const shown = reminded ? [id, agendaPost, everyonesCards] : [id, agendaPost];
  await Promise.all(shown.map((one) => refreshes(meetingId, one)));
}

/** Asks for each of those who were reminded in a meeting, as the tenant's allowance comes. */
export function askForEveryone({ records, queue, clock }: Pick<Deps, 'records' | 'queue' | 'clock'>) {
  const { keys, reminders } = records;

  return async (meetingId: string): Promise<void> => {
    const found = await reminders.deliveries.list(keys.meetingPartition(meetingId), keys.deliveries);
    const sent = found.filter(({ value }) => value.state.kind === 'sent').flatMap(({ value }) => value.entraId ?? []);
    await inParallel([...new Set(sent)], width, async (entraId, index) => {
      const message = { kind: 'refresh', meetingId, itemId: ownCardsOf(entraId), dueAt: clock() } as const;
      await queue.enqueue(message satisfies RefreshMessage, index * tenantIntervalMs);
    });
  };
}
