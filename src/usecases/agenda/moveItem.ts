import type { Case } from '../../domain/case.ts';
import { itemIdOf } from '../../domain/case.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import { recordItemInCatalogue } from '../catalogue/recordInCatalogue.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { withMeeting } from '../meeting/followMeeting.ts';
import { agendaOf, findMeeting, type MeetingRef } from '../meetings.ts';
import { agendaPost } from '../posts/postOnce.ts';
import { change } from '../records/change.ts';
import { type ItemRef, loadItem } from '../subject.ts';
import { reviseAgenda } from './reviseAgenda.ts';
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
 * for; the later meeting asks anew. Everything can be repeated: the new item, then the case's pointer, then the old item.
 */
export function postponeItem(deps: Deps): UseCase<ItemRef & { readonly to?: MeetingRef['date'] }, ItemMoved> {
  const { records } = deps;
  const { keys } = records;

  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, acting }, { to }): Promise<ItemMoved | Refused> {
      if (item.state === 'withdrawn' || item.postponedTo) return refused({ kind: 'notMovable', number: item.number });
      const target = to && (await findMeeting(deps, { body: item.key.body, date: to }));
      if (target && 'kind' in target) return target;
      if (target && (target.id === item.meetingId || target.startsAt <= item.startsAt || isOver(target))) {
        return refused({ kind: 'noMeeting', body: item.key.body, date: to && `${to.day}.${to.month}` });
      }
      const by = acting.person?.key ?? '';
      const now = target && (await putTo(item, target));
      if (target) await reviseAgenda(deps, target, by);
      await mark(deps, item, {
        state: 'postponed',
        postponedTo: target && { meetingId: target.id, startsAt: target.startsAt },
      });
      return { kind: 'postponed', item, now };
    },
  });

  async function putTo(item: AgendaItem, target: Meeting): Promise<AgendaItem> {
    const last = Math.max(0, ...(await agendaOf(deps, target.id)).map(({ position }) => position));
    const fresh = withMeeting(
      {
        ...item,
        meetingId: target.id,
        position: last + 1,
        state: 'draft',
        addedLate: target.state === 'published' ? true : undefined,
        seatsAtClose: undefined,
        standIns: undefined,
        recusals: undefined,
        outcomes: undefined,
        postponedFrom: [...(item.postponedFrom ?? []), { meetingId: item.meetingId, startsAt: item.startsAt }],
      },
      target,
    );
    const partition = keys.meetingPartition(target.id);
    const there = await change(records.items, partition, keys.item(item.id), (current) =>
      current && current.state !== 'postponed' ? undefined : fresh,
    );
    await change(
      records.cases,
      keys.casePartition(item.key),
      keys.case(item.key),
      (current): Case | undefined => current && { ...current, meetingId: target.id },
    );
    return there ?? fresh;
  }
}

/** Takes a case off the agenda for good; it keeps its number. */
export function withdrawItem(deps: Deps): UseCase<ItemRef, ItemMoved> {
  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(deps.records, input),
    async run({ loaded: item }): Promise<ItemMoved | Refused> {
      if (item.state === 'withdrawn') return refused({ kind: 'notMovable', number: item.number });
      await mark(deps, item, { state: 'withdrawn' });
      return { kind: 'withdrawn', item };
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

  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, acting }): Promise<ItemMoved | Refused> {
      if (item.state !== 'draft') return refused({ kind: 'notADraft', number: item.number });
      const paper = await records.papers.read(keys.paperPartition(item.id), keys.paper(item.paper.version));
      const meeting = await records.meetings.read(keys.bodyPartition(item.key.body), keys.meeting(item.meetingId));
      if (!paper || !meeting) return refused({ kind: 'itemNotFound' });
      const key = await takeNumber(deps, item.key.body, item.key.year);
      const id = itemIdOf(key);
      const number = `${key.sequence}/${String(key.year).slice(2)}`;
      const version = { version: 1, sha256: item.paper.sha256 };
      await records.papers.create(keys.paperPartition(id), keys.paper(1), { ...paper.value, ...version, key });
      const now: AgendaItem = { ...item, id, key, number, paper: version };
      const partition = keys.meetingPartition(item.meetingId);
      await recordItemInCatalogue(deps, now);
      await records.items.create(partition, keys.item(id), now);
      const { type, title, access, meetingId } = item;
      const renamed: Case = { key, number, type, title, access, paper: version, meetingId };
      await records.cases.create(keys.casePartition(key), keys.case(key), renamed);
      await mark(deps, item, { state: 'withdrawn', renumberedTo: number });
      await reviseAgenda(deps, meeting.value, acting.person?.key ?? '', ({ order }) =>
        order?.map((one) => (one === item.id ? id : one)),
      );
      return { kind: 'renumbered', item, now };
    },
  });
}

/** Changes the item, with its cards and the agenda's following. */
async function mark(deps: Deps, item: AgendaItem, changed: Partial<AgendaItem>): Promise<void> {
  const { keys, items } = deps.records;
  await Promise.all([item.id, agendaPost].map((id) => deps.refreshes(item.meetingId, id)));
  await change(
    items,
    keys.meetingPartition(item.meetingId),
    keys.item(item.id),
    (current) => current && { ...current, ...changed },
  );
}

function isOver({ state }: Meeting): boolean {
  return state === 'held' || state === 'cancelled';
}
