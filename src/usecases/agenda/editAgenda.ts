import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { edited } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { announceMeeting } from '../meeting/announceMeeting.ts';
import { followMeeting, withMeeting } from '../meeting/followMeeting.ts';
import { agendaOf, findMeeting, type MeetingRef } from '../meetings.ts';
import { change } from '../records/change.ts';

export interface AgendaToEdit {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
}

export interface OrderInput {
  readonly body: string;
  readonly meetingId: string;
  /** The revision that the form showed. */
  readonly revision: number;
  /** Case numbers in their new order, separated by anything; those not named keep their order after them. */
  readonly order: string;
}

/** A meeting's agenda with everything on it, for the form that edits it. */
export function readAgendaToEdit(deps: Deps): UseCase<MeetingRef, AgendaToEdit> {
  return guarded(deps, {
    action: 'openAgenda',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, ref): Promise<AgendaToEdit | Refused> {
      const meeting = await findMeeting(deps, ref);
      if ('kind' in meeting) return meeting;
      // The order of this very revision: the items' own copies may still be on their way.
      const items = (await agendaOf(deps, meeting.id)).map((item) => withMeeting(item, meeting));
      return { meeting, items: items.toSorted((a, b) => a.position - b.position) };
    },
  });
}

/**
 * Orders an agenda. When someone else has edited the meeting or its agenda since the form was shown, nothing is changed
 * and the person is told.
 */
export function orderAgenda(deps: Deps): UseCase<OrderInput, AgendaToEdit> {
  const { records, cooperation } = deps;
  const { keys, meetings } = records;

  return guarded(deps, {
    action: 'editAgenda',
    async load({ body, meetingId }) {
      const found = await meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
      return found ? { subject: { body }, loaded: found.value } : refused({ kind: 'noMeeting', body });
    },
    async run({ loaded: meeting, acting }, { order, revision }): Promise<AgendaToEdit | Refused> {
      const items = await agendaOf(deps, meeting.id);
      const numbers = order.match(/\d{1,4} ?\/ ?\d{2,4}/g)?.map((number) => number.replaceAll(' ', '')) ?? [];
      const named = numbers.map((number) => items.find((item) => item.number === short(number)));
      const unknown = numbers.filter((_, index) => named[index] === undefined);
      if (unknown.length > 0 || new Set(named).size < named.length) {
        return refused({ kind: 'badOrder', numbers: unknown });
      }
      const first = named.flatMap((item) => item?.id ?? []);
      const ids = [...first, ...items.map(({ id }) => id).filter((id) => !first.includes(id))];

      await announceMeeting(deps, meeting);
      let overtaken: Meeting | undefined;
      const written = await change(meetings, keys.bodyPartition(meeting.body), keys.meeting(meeting.id), (current) => {
        overtaken = current && (current.revision ?? 0) !== revision ? current : undefined;
        return current && !overtaken ? edited(current, acting.person?.key ?? '', { order: ids }) : undefined;
      });
      if (overtaken) {
        const by = overtaken.editedBy ?? '';
        const name = cooperation.people.find(({ key }) => key === by)?.name ?? by;
        return refused({ kind: 'changedMeanwhile', by, name });
      }
      await followMeeting(deps)(meeting);
      return { meeting: written ?? meeting, items: await agendaOf(deps, meeting.id) };
    },
  });
}

/** `71/2020` as numbers are printed: `71/20`. */
function short(number: string): string {
  const [sequence = '', year = ''] = number.split('/');
  return `${Number(sequence)}/${year.slice(-2)}`;
}
