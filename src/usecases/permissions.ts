import type { Action } from '../domain/access.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { Granted } from './guard.ts';
import { subjectOf } from './subject.ts';

const onItems = [
  'acknowledge',
  'wishDiscussion',
  'withdraw',
  'comment',
  'readContent',
  'readMissing',
  'readComments',
  'readLedger',
] as const satisfies readonly Action[];

/** What a reader of an item's card may do with it. */
export type Permissions = Readonly<Record<(typeof onItems)[number], boolean>>;

/** What the person who asks may do with an item. */
export function permissionsOn(item: AgendaItem, { may }: Pick<Granted<unknown>, 'may'>): Permissions {
  const subject = subjectOf(item);
  return Object.fromEntries(onItems.map((action) => [action, may(action, subject)])) as Permissions;
}
