import type { Action } from './access.ts';

/**
 * What may run again when the same activity comes again: it only reads, or its own document knows the activity.
 * All else is done once for an activity, new actions too until they are named here.
 */
const repeatable: ReadonlySet<Action> = new Set([
  'acknowledge',
  'wishDiscussion',
  'withdraw',
  'comment',
  'readCase',
  'readContent',
  'readMissing',
  'readComments',
  'readMeetings',
  'readOwnCases',
  'ask',
  'readMembers',
  'readOperations',
  'readFeed',
  'openMeeting',
  'openDraft',
  'openReminder',
  'openAgenda',
  'openOutcome',
  'exportDecisions',
] satisfies Action[]);

/** Whether the action does no harm when the same activity comes again. */
export function isRepeatable(action: Action): boolean {
  return repeatable.has(action);
}
