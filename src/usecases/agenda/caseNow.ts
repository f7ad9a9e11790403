import { type CaseKey, itemIdOf } from '../../domain/case.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { changeItem } from './changeItem.ts';
import type { MoveDeps } from './finishMove.ts';
import { newKeyOf } from './movedOn.ts';

/**
 * The number and the meeting that a case has now, when it had others before: a paper that comes under the old ones goes
 * after it. A move that is under way is finished first.
 */
export function caseNow(deps: MoveDeps) {
  const { keys, meetings } = deps.records;
  const settled = changeItem(deps);
  return now;

  async function now<T extends { readonly key: CaseKey; readonly meeting: Meeting }>(input: T): Promise<T> {
    const { key, meeting } = input;
    const item = await settled({ id: itemIdOf(key), meetingId: meeting.id }, () => undefined);
    const renumbered = item && newKeyOf(item);
    if (renumbered) return now({ ...input, key: renumbered });
    const later =
      item?.postponedTo &&
      (await meetings.read(keys.bodyPartition(key.body), keys.meeting(item.postponedTo.meetingId)));
    return later ? now({ ...input, meeting: later.value }) : input;
  }
}
