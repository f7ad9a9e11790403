import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';

/** The meetings of all bodies that are still to come, the nearest first. */
export async function upcomingMeetings({
  records,
  cooperation,
  clock,
}: Pick<Deps, 'records' | 'cooperation' | 'clock'>): Promise<readonly Meeting[]> {
  const { keys, meetings } = records;
  const found = await Promise.all(
    cooperation.bodies.map(({ id }) => meetings.list(keys.bodyPartition(id), keys.meeting(''))),
  );
  const now = clock();
  return found
    .flat()
    .map(({ value }) => value)
    .filter(({ startsAt, state }) => startsAt > now && (state === 'planned' || state === 'published'))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
