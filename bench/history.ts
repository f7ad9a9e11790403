import { type CaseKey, itemIdOf } from '../src/domain/case.ts';
import { instantOf } from '../src/domain/instant.ts';
import type { DocumentStore } from '../src/ports/documentStore.ts';
import { catalogueForm } from '../src/usecases/catalogue/recordInCatalogue.ts';
import { createRecords, type Records } from '../src/usecases/records/records.ts';
import type { FiledItem } from './agendas.ts';
import { createTexts, usualWords } from './search/texts.ts';
import { addressOf, bodyIdAt, membersOf, range, type Size, tenantId } from './setting.ts';

const years = 10;
const firstYear = 2016;
const casesInMeeting = 20;

// SQLite commits so many at once.
const group = 1_000;

/** How many cases of earlier years to write for so many bodies, and the item they are copies of. */
export interface History {
  readonly size: Size;
  readonly model: FiledItem;
  readonly cases: number;
}

/**
 * Writes closed cases of earlier years past the use cases, in groups: each with its item, its paper and one answer,
 * copies of an item that is there but for their titles, found by words of their own, and each meeting with its 20 cases.
 * Gives the cases.
 */
export async function fillHistory(
  store: DocumentStore,
  { size: { bodies }, model, cases }: History,
): Promise<readonly FiledItem[]> {
  const write = await writerOf(createRecords(store, tenantId), model, bodies);
  const filed: FiledItem[] = [];
  for (let from = 0; from < cases; from += group) {
    const indexes = range(Math.min(group, cases - from)).map((index) => from + index);
    filed.push(...(await Promise.all(indexes.map((index) => write(index % bodies, Math.floor(index / bodies))))));
  }
  return filed;
}

/** Writes the nth case of a body: the years are filled side by side. */
async function writerOf(
  { keys, meetings, items, cases, papers, responses, catalogue }: Records,
  model: FiledItem,
  bodies: number,
) {
  const { meetingId, itemId } = model;
  const meeting = await meetings.read(keys.bodyPartition(bodyIdAt(model.body)), keys.meeting(meetingId));
  const item = await items.read(keys.meetingPartition(meetingId), keys.item(itemId));
  const paper = await papers.read(keys.paperPartition(itemId), keys.paper(1));
  const known = item && (await cases.read(keys.casePartition(item.value.key), keys.case(item.value.key)));
  if (!meeting || !item || !paper || !known) throw new Error('The model is not complete');

  const textOf = createTexts(usualWords);

  return async (bodyIndex: number, n: number): Promise<FiledItem> => {
    const body = bodyIdAt(bodyIndex);
    const year = firstYear + (n % years);
    const inYear = Math.floor(n / years);
    const key: CaseKey = { body, year, sequence: inYear + 1 };
    const number = `${key.sequence}/${String(year).slice(2)}`;
    const id = itemIdOf(key);
    const oldMeetingId = `${body}-${year}-h${Math.floor(inYear / casesInMeeting)}`;
    const startsAt = instantOf(Date.UTC(year, 0, 10 + Math.floor(inYear / casesInMeeting), 9));
    const when = { startsAt, deadline: startsAt };
    const partition = keys.meetingPartition(oldMeetingId);
    const seats = membersOf(bodyIndex);
    const [member] = seats;
    if (!member) throw new Error('A body has members');
    const seatsAtClose = seats.map(addressOf);
    const about = { key, number, meetingId: oldMeetingId };
    const who = { itemId: id, entraId: member.entraId, person: addressOf(member), name: member.name };
    const version = item.value.paper;
    const entry = { answer: 'acknowledged', at: startsAt, late: false, paper: version, role: 'member' } as const;
    const entries = [{ ...entry, language: 'nb', sentence: 'Saken er tatt til orientering.' } as const];
    const { title, words } = textOf(n * bodies + bodyIndex);
    const old = { ...item.value, ...about, ...when, id, title, state: 'closed', seatsAtClose } as const;
    await Promise.all([
      papers.create(keys.paperPartition(id), keys.paper(1), { ...paper.value, key }),
      items.create(partition, keys.item(id), old),
      catalogue.create(keys.cataloguePartition(year), keys.catalogued(id), { key, title, words, form: catalogueForm }),
      cases.create(keys.casePartition(key), keys.case(key), { ...known.value, ...about }),
      responses.create(partition, keys.response(id, member.entraId), { ...who, entries }),
      ...(inYear % casesInMeeting === 0
        ? [
            meetings.create(keys.bodyPartition(body), keys.meeting(oldMeetingId), {
              ...meeting.value,
              ...when,
              id: oldMeetingId,
              body,
              state: 'held',
            }),
          ]
        : []),
    ]);
    return { body: bodyIndex, meetingId: oldMeetingId, itemId: id, number, title };
  };
}
