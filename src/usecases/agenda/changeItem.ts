import type { AgendaItem } from '../../domain/meeting.ts';
import { change } from '../records/change.ts';
import { finishMove, isMoving, type MoveDeps } from './finishMove.ts';

/**
 * Changes what is recorded on an item. One that is on its way to another meeting or number is let go first, since what is
 * written on it meanwhile would not go along: `decide` then sees the item as it was left. Gives the item that stands
 * afterwards, or undefined where there is none.
 */
export function changeItem(deps: MoveDeps) {
  const { keys, items } = deps.records;
  const finish = finishMove(deps);

  return async (
    { id, meetingId }: Pick<AgendaItem, 'id' | 'meetingId'>,
    decide: (current: AgendaItem) => AgendaItem | undefined,
  ): Promise<AgendaItem | undefined> => {
    // An item that has left is not marked again, so this ends.
    for (;;) {
      const item = await change(items, keys.meetingPartition(meetingId), keys.item(id), (current) =>
        current && !isMoving(current) ? decide(current) : undefined,
      );
      if (!isMoving(item)) return item;
      await finish(item);
    }
  };
}
