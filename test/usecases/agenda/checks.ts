import { expect } from 'vitest';
import { type CaseKey, itemIdOf } from '../../../src/domain/case.ts';
import { seatHolders } from '../../../src/domain/cooperation.ts';
import { localDateOf } from '../../../src/domain/localTime.ts';
import type { AgendaItem } from '../../../src/domain/meeting.ts';
import { holdingsOf, recusedIn } from '../../../src/domain/seats.ts';
import { agendaOf } from '../../../src/usecases/meetings.ts';
import { matterOf } from '../../../src/usecases/path/matters.ts';
import type { ItemRef } from '../../../src/usecases/subject.ts';
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
  /** Where the meeting was moved to. */
  readonly places: Set<string>;
  /** By meeting, item and person. */
  readonly answers: Set<string>;
  readonly outcomes: (ItemRef & { readonly text: string })[];
  /** A case's title, and what it was linked to. */
  readonly links: (readonly [string, CaseKey])[];
  readonly ended: Set<'hold' | 'cancel'>;
  rounds: number;
  added: number;
}

export function emptyModel(): Model {
  return {
    titles: new Set(),
    withdrawn: new Set(),
    left: new Map(),
    numbers: new Map(),
    places: new Set(),
    answers: new Set(),
    outcomes: [],
    links: [],
    ended: new Set(),
    rounds: 0,
    added: 0,
  };
}

/** Numbers unique and never used twice, nothing lost or doubled, everything that was told true, and the counts right. */
export async function checkYear(model: Model, year: Year): Promise<void> {
  const { deps, meeting, later } = year;
  const { keys, meetings, items } = deps.records;
  const [now, then] = [await agendaOf(deps, meeting.id), await agendaOf(deps, later.id)];
  expect([...now, ...then].filter(({ moving }) => moving)).toEqual([]);
  for (const agenda of [now, then]) expect(new Set(agenda.map(({ number }) => number)).size).toBe(agenda.length);
  for (const { number, title } of [...now, ...then]) {
    expect(model.numbers.get(number) ?? title, `${number} given twice`).toBe(title);
    model.numbers.set(number, title);
  }
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
  await checkMeeting(model, year);
  await checkItems(model, year);
}

/** It has not gone to another agenda. */
function isThere(item: AgendaItem): boolean {
  return item.postponedTo === undefined;
}

/** Every move of the meeting is in its history, its items follow it, and what has ended takes nothing more. */
async function checkMeeting({ places, ended }: Model, { deps, meeting }: Year): Promise<void> {
  const { keys, meetings } = deps.records;
  const now = (await meetings.read(keys.bodyPartition('SG'), keys.meeting(meeting.id)))?.value;
  const moves = (now?.changes ?? []).flatMap((each) => (each.kind === 'moved' ? [each.to.place] : []));
  expect(moves).toEqual(expect.arrayContaining([...places]));
  const items = await agendaOf(deps, meeting.id);
  for (const item of items)
    expect([item.startsAt, item.place, item.deadline]).toEqual([now?.startsAt, now?.place, now?.deadline]);
  // Held and cancelled at the same moment: one of the two was told so.
  expect(ended.size).toBeLessThan(2);
  if (ended.size > 0) expect(now?.state).toBe(ended.has('hold') ? 'held' : 'cancelled');
}

/** What was answered, entered and linked is there, and the register says what stands. */
async function checkItems({ answers, outcomes, links }: Model, { deps, meeting, later }: Year): Promise<void> {
  const { keys, items, responses, decisions, cases } = deps.records;
  for (const answer of answers) {
    const [meetingId = '', itemId = '', person = ''] = answer.split(' ');
    const found = await responses.read(keys.meetingPartition(meetingId), keys.response(itemId, person));
    expect(found?.value.entries.at(-1)?.answer, answer).toBe('acknowledged');
  }
  for (const { meetingId, itemId, text } of outcomes) {
    const item = await items.read(keys.meetingPartition(meetingId), keys.item(itemId));
    expect(item?.value.outcomes?.map((entry) => entry.text)).toContain(text);
    const year = localDateOf(item?.value.startsAt ?? meeting.startsAt, deps.cooperation.timeZone).year;
    const decision = await decisions.read(keys.decisionPartition('SG', year), keys.decision(meetingId, itemId));
    expect(decision?.value.outcome).toEqual(item?.value.outcomes?.at(-1));
  }
  const all = [...(await agendaOf(deps, meeting.id)), ...(await agendaOf(deps, later.id))];
  const live = all.filter(isThere);
  for (const [title, to] of links) {
    const key = live.find((item) => item.title === title)?.key;
    const found = key && (await cases.read(keys.casePartition(key), keys.case(key)));
    const matter = found && (await matterOf(deps, found.value));
    expect(matter?.cases.map(itemIdOf), `${title} is linked`).toEqual(
      expect.arrayContaining([itemIdOf(to), key && itemIdOf(key)]),
    );
  }
}
