import type { Action, Subject } from '../../domain/access.ts';
import { type Case, itemIdOf } from '../../domain/case.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { subjectOf } from '../subject.ts';
import { caseOf, matterOf } from './matters.ts';

/**
 * Where the cases of a matter have been put to a meeting, in the order of those meetings; earlier meetings that a case
 * was postponed from are there as well. What may not be known to be there is left out.
 */
export async function stopsOf(
  { records }: Pick<Deps, 'records'>,
  own: Case,
  may: (action: Action, subject: Subject) => boolean,
): Promise<readonly AgendaItem[]> {
  const { keys, items } = records;
  const matter = await matterOf({ records }, own);
  const others = (matter?.cases ?? []).filter((key) => itemIdOf(key) !== itemIdOf(own.key));
  const cases = [own, ...(await Promise.all(others.map((key) => caseOf({ records }, key))))];
  const stops = (await Promise.all(cases.map((each) => (each ? stopsOfCase(each) : [])))).flat();
  return stops.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));

  async function stopsOfCase({ key, meetingId }: Case): Promise<readonly AgendaItem[]> {
    const now = await items.read(keys.meetingPartition(meetingId), keys.item(itemIdOf(key)));
    if (!now) return [];
    const earlier = await Promise.all(
      (now.value.postponedFrom ?? []).map((from) =>
        items.read(keys.meetingPartition(from.meetingId), keys.item(itemIdOf(key))),
      ),
    );
    return [...earlier, now].flatMap((found) =>
      found && may('readCase', subjectOf(found.value)) ? [found.value] : [],
    );
  }
}
