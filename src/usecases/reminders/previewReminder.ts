import type { Instant } from '../../domain/instant.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { isRefused, type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findMeeting, type MeetingRef } from '../meetings.ts';
import { loadItem } from '../subject.ts';
import { type PlannedRecipient, planRecipients } from './planRecipients.ts';
import { nextTimeToRemind } from './quiet.ts';
import { findAddressee } from './recipients.ts';
import type { ReminderScope } from './types.ts';

/** What to remind of: a body's meeting, or one item; `who`: a party or a person, in the words of the secretary. */
export type PreviewInput = (
  | { readonly kind: 'meeting'; readonly meeting: MeetingRef }
  | { readonly kind: 'item'; readonly meetingId: string; readonly itemId: string }
) & { readonly who?: string | undefined };

export interface ReminderPreview {
  readonly scope: ReminderScope;
  readonly meeting: Meeting;
  readonly item?: AgendaItem | undefined;
  readonly recipients: readonly PlannedRecipient[];
  /** Now, or when the quiet hours are over. */
  readonly sendAt: Instant;
  readonly isNow: boolean;
}

/** Shows the secretariat who would be reminded, when, and who cannot be reached. Nothing is sent. */
export function previewReminder(deps: Deps): UseCase<PreviewInput, ReminderPreview> {
  const plan = planRecipients(deps);

  return guarded(deps, {
    action: 'openReminder',
    async load(input) {
      if (input.kind === 'meeting') return { subject: { body: input.meeting.body }, loaded: undefined };
      const found = await loadItem(deps.records, input);
      return 'kind' in found ? found : { subject: found.subject, loaded: found.loaded };
    },
    async run({ loaded: item }, input): Promise<ReminderPreview | Refused> {
      const meeting = await meetingFor(input, item);
      if (isRefused(meeting)) return meeting;
      const { id: meetingId, body } = meeting;
      if (meeting.state !== 'published') return refused({ kind: 'notPublished', body, startsAt: meeting.startsAt });
      const to = input.who === undefined ? undefined : findAddressee(deps, body, input.who);
      if (to && isRefused(to)) return to;
      const scope: ReminderScope = { body, meetingId, itemId: item?.id, to };
      const sendAt = await nextTimeToRemind(deps, false);
      return { scope, meeting, item, recipients: await plan(scope, meeting), sendAt, isNow: sendAt <= deps.clock() };
    },
  });

  async function meetingFor(input: PreviewInput, item: AgendaItem | undefined): Promise<Meeting | Refused> {
    if (input.kind === 'meeting') return findMeeting(deps, input.meeting);
    const { keys, meetings } = deps.records;
    const found = item && (await meetings.read(keys.bodyPartition(item.key.body), keys.meeting(item.meetingId)));
    return found?.value ?? refused({ kind: 'itemNotFound' });
  }
}
