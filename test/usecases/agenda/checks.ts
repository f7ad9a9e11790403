import { expect } from 'vitest';
import { seatHolders } from '../../../src/domain/cooperation.ts';
import { localDateOf } from '../../../src/domain/localTime.ts';
import type { AgendaItem } from '../../../src/domain/meeting.ts';
import { holdingsOf, recusedIn } from '../../../src/domain/seats.ts';
import { agendaOf } from '../../../src/usecases/meetings.ts';
import type { Year } from './year.ts';

/** What people have been told. */
export interface Model {
  /** Of all cases that were added. */
  readonly titles: Set<string>;
  /** The titles of those that were withdrawn. */
  readonly withdrawn: Set<string>;
  /** How a case left an agenda, by meeting and item: it can leave one way only. */
  readonly left: Map<string, 'renumbered' | 'postponed'>;
  /** The title that each number was given to. */
  readonly numbers: Map<string, string>;
}

export function emptyModel(): Model {
  return { titles: new Set(), withdrawn: new Set(), left: new Map(), numbers: new Map() };
}

/** Numbers unique and never used twice, nothing lost or doubled, everything that was told true, and the counts right. */
export async function checkYear(model: Model, { deps, meeting, later }: Year): Promise<void> {
  const { keys, meetings, items } = deps.records;
  const [now, then] = [await agendaOf(deps, meeting.id), await agendaOf(deps, later.id)];
  expect([...now, ...then].filter(({ moving }) => moving)).toEqual([]);
  for (const agenda of [now, then]) expect(new Set(agenda.map(({ number }) => number)).size).toBe(agenda.length);
  for (const { number, title } of [...now, ...then]) {
    expect(model.numbers.get(number) ?? title, `${number} given twice`).toBe(title);
    model.numbers.set(number, title);
  }
  const isThere = (item: AgendaItem) => item.postponedTo === undefined;
  for (const title of model.titles) {
    const there = [...now, ...then].filter((item) => item.title === title && isThere(item));
    expect(there, title).toHaveLength(1);
  }
  for (const title of model.withdrawn) {
    const there = [...now, ...then].filter((item) => item.title === title && isThere(item));
    expect(
      there.map(({ state }) => state),
      `${title} was withdrawn`,
    ).toEqual(['withdrawn']);
  }
  for (const [place, how] of model.left) {
    const [meetingId = '', id = ''] = place.split(' ');
    const read = await items.read(keys.meetingPartition(meetingId), keys.item(id));
    expect(read?.value).toHaveProperty(how === 'postponed' ? 'postponedTo' : 'renumberedTo');
    expect(read?.value).not.toHaveProperty(how === 'postponed' ? 'renumberedTo' : 'postponedTo');
  }

  const read = await meetings.read(keys.bodyPartition('SG'), keys.meeting(meeting.id));
  const order = read?.value.order ?? [];
  expect(new Set(order).size).toBe(order.length);
  const today = localDateOf(deps.clock(), deps.cooperation.timeZone);
  const owners = seatHolders(deps.cooperation, 'SG', today).length;
  for (const item of [...now, ...then].filter(({ state }) => state !== 'closed')) {
    const holders = holdingsOf(deps.cooperation, item, today).map(({ person }) => person);
    const lost = holdingsOf(deps.cooperation, { ...item, recusals: [] }, today)
      .map(({ person }) => person)
      .filter((person) => recusedIn(item).includes(person));
    expect(new Set(holders).size, 'nobody holds two seats').toBe(holders.length);
    expect(holders).toHaveLength(owners - lost.length);
  }
}
