import { edited, type Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { announceMeeting } from '../meeting/announceMeeting.ts';
import { followMeeting } from '../meeting/followMeeting.ts';
import { change } from '../records/change.ts';

/**
 * Counts the meeting's revision up, so that forms that show the agenda as it was are out of date; with an order, the
 * items follow it. Gives the meeting as it is then.
 */
export async function reviseAgenda(
  deps: Pick<Deps, 'records' | 'queue' | 'refreshes'>,
  meeting: Meeting,
  by: string,
  order?: (current: Meeting) => readonly string[] | undefined,
): Promise<Meeting> {
  const { keys, meetings } = deps.records;
  await announceMeeting(deps, meeting);
  const written = await change(meetings, keys.bodyPartition(meeting.body), keys.meeting(meeting.id), (current) => {
    if (!current) return undefined;
    const ids = order?.(current) ?? current.order;
    return edited(current, by, { order: ids });
  });
  await followMeeting(deps)(meeting);
  return written ?? meeting;
}
