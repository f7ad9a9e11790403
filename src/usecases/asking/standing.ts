import type { Person } from '../../domain/cooperation.ts';
import type { Asked, Standing } from '../../domain/known.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { tallyOf } from '../../domain/tally.ts';
import { seatsOf } from '../people/seats.ts';
import type { AskingDeps } from './storeReadModel.ts';

/** How the answers to an item stand, with whether the person who asks is among those who are missing. */
export async function standingOf(deps: AskingDeps, item: AgendaItem, asker: Person | undefined): Promise<Standing> {
  const { records, cooperation } = deps;
  const { keys } = records;
  const [seats, responses] = await Promise.all([
    seatsOf(deps, item),
    records.responses.list(keys.meetingPartition(item.meetingId), keys.response(item.id)),
  ]);
  const tally = tallyOf(
    seats,
    responses.map(({ value }) => value),
    item.paper,
  );
  const people = (wanted: readonly string[]) => cooperation.people.filter(({ key }) => wanted.includes(key));
  const asked = ({ key, name, party }: Person): Asked => {
    const of = cooperation.parties.find(({ id }) => id === party)?.name;
    return { name: of === undefined ? name : `${name} (${of})`, party, isAsker: key === asker?.key };
  };
  return {
    total: tally.total,
    missing: people(tally.missing).map(asked),
    wantsDiscussion: people(tally.wantsDiscussion).map(({ name }) => name),
  };
}
