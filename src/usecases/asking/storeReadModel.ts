import type { Action, Subject } from '../../domain/access.ts';
import type { CaseKey } from '../../domain/case.ts';
import { itemIdOf } from '../../domain/case.ts';
import type { BodyId, Person } from '../../domain/cooperation.ts';
import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Found, KnownCase, ReadableCase } from '../../domain/known.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { AskedWords, ReadModel } from '../../ports/readModel.ts';
import type { CatalogueHit } from '../catalogue/catalogue.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { caseOf } from '../path/matters.ts';
import { stopsOf } from '../path/stops.ts';
import { subjectOf } from '../subject.ts';
import { commentsOn } from './comments.ts';
import { knownCase, knownMeeting } from './knownCase.ts';
import { passageOf } from './passage.ts';
import { standingOf } from './standing.ts';

/** What the facts of the store are read with. */
export type AskingDeps = Pick<Deps, 'records' | 'cooperation' | 'clock' | 'catalogue'>;

type May = (action: Action, subject: Subject) => boolean;

/** Without a year a number is looked for in this one and so many before it. */
const yearsBack = 6;
/** Hits are read again, as many at a time as are asked for, until so many are found that the person may read … */
const mostHits = 60;
/** … or so many are read: what stands in the way of all the others then is closed to the person. */
const mostRead = 1200;
/** A published meeting so long ago has nothing open that anyone waits for. */
const openDays = 180;

/** What one person may know of the store: `may` decides on every case at the time it is handed out. */
export function createStoreReadModel(deps: AskingDeps, person: Person | undefined, may: May): ReadModel {
  const { records, cooperation, clock } = deps;
  const { keys } = records;
  const { timeZone } = cooperation;
  const items = new WeakMap<ReadableCase, AgendaItem>();

  function known(item: AgendaItem): KnownCase {
    const told = knownCase(item, may('readContent', subjectOf(item)), timeZone);
    if (told.kind === 'readable') items.set(told, item);
    return told;
  }

  const listed = (found: readonly (AgendaItem | undefined)[]) =>
    found.flatMap((item) => (item && may('readCase', subjectOf(item)) ? [known(item)] : []));

  return {
    async numbered({ sequence, year, body }) {
      const bodies = cooperation.bodies.filter(({ id }) => body === undefined || id === body).map(({ id }) => id);
      const thisYear = localDateOf(clock(), timeZone).year;
      const years = year === undefined ? Array.from({ length: yearsBack }, (_, back) => thisYear - back) : [year];
      for (const each of years) {
        const found = listed(await Promise.all(bodies.map((id) => itemOf({ body: id, year: each, sequence }))));
        if (found.length > 0) return found;
      }
      return [];
    },
    async meetings() {
      const bodies = cooperation.bodies.map(({ id }) => id).filter((id) => may('readMeetings', { body: id }));
      const found = (await Promise.all(bodies.map(meetingsOf))).flat();
      return found.map((meeting) => knownMeeting(meeting, timeZone)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    },
    async agenda(meetingId) {
      return listed(await agendaOf(deps, meetingId));
    },
    async standing(of) {
      const item = items.get(of);
      if (item?.type !== 'orientering' || item.state !== 'open' || !may('readMissing', subjectOf(item)))
        return undefined;
      return standingOf(deps, item, person);
    },
    async comments(of) {
      const item = items.get(of);
      return item && may('readComments', subjectOf(item)) ? commentsOn(deps, item) : undefined;
    },
    async path(of) {
      const own = await caseOf(deps, of.key);
      const stops = own ? listed(await stopsOf(deps, own, may)) : [];
      return stops.length > 0 ? stops : [of];
    },
    async open() {
      const bodies = cooperation.bodies.map(({ id }) => id).filter((id) => may('readMissing', { body: id }));
      const since = instantOf(epochOf(clock()) - openDays * 86_400_000);
      const meetings = (await Promise.all(bodies.map(meetingsOf))).flat();
      const live = meetings.filter(({ state, startsAt }) => state === 'published' && startsAt > since);
      const agendas = (await Promise.all(live.map(({ id }) => agendaOf(deps, id)))).flat();
      const waiting = agendas.filter(
        (item) => item.type === 'orientering' && item.state === 'open' && may('readMissing', subjectOf(item)),
      );
      return listed(waiting)
        .filter((each) => each.kind === 'readable')
        .toSorted((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? -1 : 1));
    },
    async search({ words, from, to, limit }) {
      const hits = await deps.catalogue.search(words, mostRead);
      const visible: Found['hits'][number][] = [];
      const wanted = Math.min(limit, mostHits);
      for (let at = 0; at < hits.length && visible.length < wanted; at += wanted) {
        const read = hits.slice(at, at + wanted).map((hit) => readHit(hit, { from, to }));
        visible.push(...(await Promise.all(read)).flat());
      }
      return { hits: visible.slice(0, limit), total: visible.length };
    },
    allows(action, of) {
      const item = items.get(of);
      return item !== undefined && may(action, subjectOf(item));
    },
  };

  /** The case of a hit, when the person may read it and it fits. */
  async function readHit(
    { key, whole, found, isHit }: CatalogueHit,
    { from = '', to = '9999' }: Pick<AskedWords, 'from' | 'to'>,
  ) {
    const item = await itemOf(key);
    const [told] = listed([item?.renumberedTo === undefined ? item : undefined]);
    if (told?.kind !== 'readable' || !item || told.date < from || told.date > to) return [];
    return [{ case: told, whole, found, passage: passageOf(item, isHit) }];
  }

  async function itemOf(key: CaseKey): Promise<AgendaItem | undefined> {
    const found = await records.cases.read(keys.casePartition(key), keys.case(key));
    if (!found) return undefined;
    const item = await records.items.read(keys.meetingPartition(found.value.meetingId), keys.item(itemIdOf(key)));
    return item?.value;
  }

  async function meetingsOf(body: BodyId) {
    const found = await records.meetings.list(keys.bodyPartition(body), keys.meeting(''));
    return found.map(({ value }) => value);
  }
}
