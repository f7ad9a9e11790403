import { randomUUID } from 'node:crypto';
import type { AgendaItem, ItemMove, Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { announceMeeting } from '../meeting/announceMeeting.ts';
import { findMeeting, type MeetingRef } from '../meetings.ts';
import { change } from '../records/change.ts';
import { refreshAllOf } from '../reminders/ownCards.ts';
import { type ItemRef, loadItem } from '../subject.ts';
import { finishMove, isMoving } from './finishMove.ts';
import { goneElsewhere, movedOn } from './movedOn.ts';
import { takeNumber } from './series.ts';

export interface ItemMoved {
  readonly kind: 'postponed' | 'withdrawn' | 'renumbered';
  /** As it was before. */
  readonly item: AgendaItem;
  /** Where it is now: the later meeting's, or under the new number. */
  readonly now?: AgendaItem | undefined;
}

/**
 * Postpones a case to a later meeting, or until further notice. What was answered stays with the meeting it was answered
 * for; the later meeting asks anew.
 */
export function postponeItem(deps: Deps): UseCase<ItemRef & { readonly to?: MeetingRef['date'] }, ItemMoved> {
  const mover = createMover(deps);

  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(deps.records, input),
    async run({ loaded, acting }, { to }): Promise<ItemMoved | Refused> {
      const item = await mover.settled(loaded);
      const gone = movedOn(item);
      if (gone) return gone;
      if (!to) return mover.mark(item, 'postponed');
      const target = await findMeeting(deps, { body: item.key.body, date: to });
      if ('kind' in target) return target;
      if (target.id === item.meetingId || target.startsAt <= item.startsAt || isOver(target)) {
        return refused({ kind: 'noMeeting', body: item.key.body, date: `${to.day}.${to.month}` });
      }
      const by = acting.person?.key ?? '';
      const put = { meetingId: target.id, startsAt: target.startsAt };
      return mover.move(item, { kind: 'postponed', id: randomUUID(), by, to: put });
    },
  });
}

/** Takes a case off the agenda for good; it keeps its number. One that has gone to another meeting is refused. */
export function withdrawItem(deps: Deps): UseCase<ItemRef, ItemMoved> {
  const mover = createMover(deps);

  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(deps.records, input),
    async run({ loaded }): Promise<ItemMoved | Refused> {
      const item = await mover.settled(loaded);
      return movedOn(item) ?? mover.mark(item, 'withdrawn');
    },
  });
}

/**
 * Gives a case that is not published the next number of the series; the old number is never used again. The paper's
 * newest version goes along as version 1.
 */
export function renumberItem(deps: Deps): UseCase<ItemRef, ItemMoved> {
  const { records } = deps;
  const { keys } = records;
  const mover = createMover(deps);

  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(records, input),
    async run({ loaded, acting }): Promise<ItemMoved | Refused> {
      const item = await mover.settled(loaded);
      const gone = movedOn(item);
      if (gone) return gone;
      if (item.state !== 'draft') return refused({ kind: 'notADraft', number: item.number });
      const paper = await records.papers.read(keys.paperPartition(item.id), keys.paper(item.paper.version));
      if (!paper) return refused({ kind: 'itemNotFound' });
      const key = await takeNumber(deps, item.key.body, item.key.year);
      return mover.move(item, { kind: 'renumbered', id: randomUUID(), by: acting.person?.key ?? '', key });
    },
  });
}

/** No write takes so long. */
const lateMs = 60_000;

/**
 * Only one of those who move the same case at once comes to do it: the item is marked with the move on condition that it
 * is still there and has no mark. The others are told where it went.
 */
function createMover(deps: Deps) {
  const { keys, items } = deps.records;
  const finish = finishMove(deps);

  return { settled, move, mark };

  /** The item when a move that it was marked with has been finished, and the one before it that brought it here. */
  async function settled(item: AgendaItem): Promise<AgendaItem> {
    const last = item.postponedFrom?.at(-1);
    const before = last?.move && (await items.read(keys.meetingPartition(last.meetingId), keys.item(item.id)))?.value;
    if (before && isMoving(before)) await finish(before);
    if (!isMoving(item)) return item;
    await finish(item);
    const found = await items.read(keys.meetingPartition(item.meetingId), keys.item(item.id));
    return found?.value ?? item;
  }

  async function move(item: AgendaItem, moving: ItemMove): Promise<ItemMoved | Refused> {
    // A crash after the mark is healed by the job; by the later one, should the first have come before the mark.
    const meeting = { id: item.meetingId, body: item.key.body };
    await announceMeeting(deps, meeting);
    await announceMeeting(deps, meeting, lateMs);
    const marked = await changeIfThere(item, moving.kind === 'renumbered', { moving });
    if (isMoving(marked) && marked.moving.id === moving.id) {
      return { kind: moving.kind, item, now: await finish(marked) };
    }
    return beaten(marked);
  }

  /** Changes the item, with its cards and the agenda's following. */
  async function mark(item: AgendaItem, state: 'postponed' | 'withdrawn'): Promise<ItemMoved | Refused> {
    await refreshAllOf(deps, item);
    const marked = await changeIfThere(item, false, { state });
    return marked.state === state && !goneElsewhere(marked) ? { kind: state, item } : beaten(marked);
  }

  async function changeIfThere(item: AgendaItem, onlyDraft: boolean, changed: Partial<AgendaItem>) {
    const written = await change(items, keys.meetingPartition(item.meetingId), keys.item(item.id), (current) =>
      !current || isMoving(current) || movedOn(current) || (onlyDraft && current.state !== 'draft')
        ? undefined
        : { ...current, ...changed },
    );
    return written ?? item;
  }

  async function beaten(item: AgendaItem): Promise<Refused> {
    const now = await settled(item);
    return movedOn(now) ?? refused({ kind: 'notADraft', number: now.number });
  }
}

function isOver({ state }: Meeting): boolean {
  return state === 'held' || state === 'cancelled';
}
