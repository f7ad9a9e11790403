import { type Case, itemIdOf } from '../../domain/case.ts';
import type { AgendaItem, ItemMove, Meeting } from '../../domain/meeting.ts';
import { Conflict } from '../../ports/errors.ts';
import { recordItemInCatalogue } from '../catalogue/recordInCatalogue.ts';
import type { Deps } from '../deps.ts';
import { withMeeting } from '../meeting/followMeeting.ts';
import { agendaOf } from '../meetings.ts';
import { renumberInMatter } from '../path/matters.ts';
import { change } from '../records/change.ts';
import { refreshAllOf } from '../reminders/ownCards.ts';
import { reviseAgenda } from './reviseAgenda.ts';

type MovingItem = AgendaItem & { readonly moving: ItemMove };

/** What a move is carried out with. */
export type MoveDeps = Pick<Deps, 'records' | 'clock' | 'queue' | 'refreshes'>;

export function isMoving(item: AgendaItem | undefined): item is MovingItem {
  return item?.moving !== undefined;
}

/**
 * Carries out a move that an item has been marked with: what is new is written first, and the old item says last that
 * the case has left. Whoever finds a mark may do it, at the same time as others and after a crash: each step knows
 * whether this move has been through it. Gives the new item.
 */
export function finishMove(deps: MoveDeps) {
  const { records } = deps;
  const { keys } = records;

  return async (item: MovingItem): Promise<AgendaItem> => {
    const { moving } = item;
    if (moving.kind === 'renumbered') {
      const now = await putUnder(item, moving);
      const old = await meetingOf(item, item.meetingId);
      await reviseAgenda(deps, old, moving.by, ({ order }) => order?.map((one) => (one === item.id ? now.id : one)));
      await leave(item, { state: 'withdrawn', renumberedTo: now.number });
      return now;
    }
    const target = await meetingOf(item, moving.to.meetingId);
    const now = await putTo(item, moving, target);
    await reviseAgenda(deps, target, moving.by);
    await leave(item, { state: 'postponed', postponedTo: moving.to });
    return now;
  };

  /** The same draft under another number, with the paper's newest version as version 1. */
  async function putUnder(item: AgendaItem, { key }: ItemMove & { kind: 'renumbered' }): Promise<AgendaItem> {
    const paper = await records.papers.read(keys.paperPartition(item.id), keys.paper(item.paper.version));
    if (!paper) throw new RangeError(`Item ${item.id} has no paper`);
    const id = itemIdOf(key);
    const number = `${key.sequence}/${String(key.year).slice(2)}`;
    const version = { version: 1, sha256: item.paper.sha256 };
    const now: AgendaItem = { ...item, id, key, number, paper: version, moving: undefined };
    await unlessThere(
      records.papers.create(keys.paperPartition(id), keys.paper(1), { ...paper.value, ...version, key }),
    );
    await recordItemInCatalogue(deps, now);
    await unlessThere(records.items.create(keys.meetingPartition(item.meetingId), keys.item(id), now));
    const { type, title, access, meetingId } = item;
    const renamed: Case = { key, number, type, title, access, paper: version, meetingId };
    await unlessThere(records.cases.create(keys.casePartition(key), keys.case(key), renamed));
    await renumberInMatter(deps, item.key, key);
    return now;
  }

  /** The case on the later meeting's agenda, and the pointer to it. */
  async function putTo(
    item: AgendaItem,
    { id, to }: ItemMove & { kind: 'postponed' },
    target: Meeting,
  ): Promise<AgendaItem> {
    const last = Math.max(0, ...(await agendaOf(deps, target.id)).map(({ position }) => position));
    const from = { meetingId: item.meetingId, startsAt: item.startsAt, move: id };
    const fresh = withMeeting(
      {
        ...item,
        meetingId: to.meetingId,
        position: last + 1,
        state: 'draft',
        addedLate: target.state === 'published' ? true : undefined,
        seatsAtClose: undefined,
        standIns: undefined,
        outcomes: undefined,
        remarks: undefined,
        reminded: undefined,
        postponedTo: undefined,
        moving: undefined,
        postponedFrom: [...(item.postponedFrom ?? []), from],
      },
      target,
    );
    const there = await change(records.items, keys.meetingPartition(target.id), keys.item(item.id), (current) => {
      const isThrough = current?.postponedFrom?.some(({ move }) => move === id);
      return current && (isThrough || current.state !== 'postponed') ? undefined : fresh;
    });
    await change(records.cases, keys.casePartition(item.key), keys.case(item.key), (current) =>
      current?.meetingId === item.meetingId ? { ...current, meetingId: target.id } : undefined,
    );
    return there ?? fresh;
  }

  async function leave(item: MovingItem, left: Partial<AgendaItem>): Promise<void> {
    await refreshAllOf(deps, item);
    await change(records.items, keys.meetingPartition(item.meetingId), keys.item(item.id), (current) =>
      current?.moving?.id === item.moving.id ? { ...current, ...left, moving: undefined } : undefined,
    );
  }

  async function meetingOf({ id, key }: AgendaItem, meetingId: string): Promise<Meeting> {
    const found = await records.meetings.read(keys.bodyPartition(key.body), keys.meeting(meetingId));
    if (!found) throw new RangeError(`Item ${id} is of no meeting`);
    return found.value;
  }
}

/** Someone else has been through this step. */
async function unlessThere(creating: Promise<unknown>): Promise<void> {
  await creating.catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
  });
}
