import type { Subject } from '../domain/access.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import { recusedIn } from '../domain/seats.ts';
import type { Records } from './records/records.ts';

/** Which item a button or a command is about. */
export interface ItemRef {
  readonly meetingId: string;
  readonly itemId: string;
}

/** The item as the access table sees it. */
export function subjectOf(item: AgendaItem): Subject {
  const { key, number, type, state, access, standIns = [] } = item;
  const handedOver = standIns.map(({ standsFor }) => standsFor);
  return { body: key.body, number, type, state, access, recused: recusedIn(item), handedOver };
}

/** The loading step of every use case that is about one item. */
export async function loadItem(
  records: Records,
  ref: ItemRef,
): Promise<{ readonly subject: Subject; readonly loaded: AgendaItem } | Refused> {
  const found = await records.items.read(records.keys.meetingPartition(ref.meetingId), records.keys.item(ref.itemId));
  if (!found) return refused({ kind: 'itemNotFound' });
  return { subject: subjectOf(found.value), loaded: found.value };
}
