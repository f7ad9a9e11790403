import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { standInsOf } from '../../domain/seats.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { agendaPost } from '../posts/postOnce.ts';
import { change } from '../records/change.ts';
import { refreshAllOf } from '../reminders/ownCards.ts';

/** An item with the meeting's facts copied onto it; the same item when it has them already. */
export function withMeeting(item: AgendaItem, meeting: Meeting): AgendaItem {
  const { startsAt, place, deadline } = meeting;
  // Who stood in for whom stays as it was when the item was closed.
  const standIns = item.state === 'closed' ? item.standIns : standInsOf(meeting.absences);
  const given = { ...item, startsAt, place, deadline, standIns: standIns?.length ? standIns : undefined };
  const copied: AgendaItem = { ...given, position: positionIn(item, meeting), ...stateIn(item, meeting) };
  return JSON.stringify(factsOf(copied)) === JSON.stringify(factsOf(item)) ? item : copied;
}

/**
 * Brings the items of a meeting up to date with it, and asks for their posted cards to follow. Safe at any time and
 * any number of times: whoever changes a meeting asks for it on the queue first and does it at once afterwards, so
 * that a crash in between is healed (docs/adr/0080-meeting-year.md).
 */
export function followMeeting(deps: Pick<Deps, 'records' | 'refreshes'>) {
  const { records, refreshes } = deps;
  const { keys } = records;

  return async ({ id, body }: Pick<Meeting, 'id' | 'body'>): Promise<Meeting | undefined> => {
    const meeting = await records.meetings.read(keys.bodyPartition(body), keys.meeting(id));
    if (!meeting) return undefined;
    await refreshes(id, agendaPost);
    for (const item of await agendaOf(deps, id)) {
      if (withMeeting(item, meeting.value) === item) continue;
      await refreshAllOf(deps, item);
      await change(records.items, keys.meetingPartition(id), keys.item(item.id), (current) => {
        const next = current && withMeeting(current, meeting.value);
        return next === current ? undefined : next;
      });
    }
    return meeting.value;
  };
}

function positionIn({ id, position }: AgendaItem, { order = [] }: Meeting): number {
  const place = order.indexOf(id);
  return place >= 0 ? place + 1 : position > order.length ? position : position + order.length;
}

/** A meeting that was held takes no more answers; the cases of one that is cancelled wait for another. */
function stateIn({ state }: AgendaItem, meeting: Meeting): Partial<AgendaItem> {
  // A body that has no chat holds its meetings without anything being published.
  if (meeting.state === 'held' && (state === 'open' || state === 'draft'))
    return { state: 'closed', seatsAtClose: meeting.seatsAtHeld };
  if (meeting.state === 'cancelled' && (state === 'open' || state === 'draft')) return { state: 'postponed' };
  return {};
}

function factsOf({ startsAt, place, deadline, state, position, standIns = [] }: AgendaItem): readonly unknown[] {
  return [startsAt, place, deadline, state, position, standIns.map(({ person, standsFor }) => [person, standsFor])];
}
