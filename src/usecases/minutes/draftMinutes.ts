import type { Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findMeeting, type MeetingRef } from '../meetings.ts';
import { minutesFacts } from './minutesFacts.ts';

export interface MinutesDrafted {
  readonly meeting: Meeting;
  readonly url: string;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A draft of a meeting's minutes as a document, from what is recorded. Norwegian minutes alone: bokmål or nynorsk. */
export function draftMinutes(
  deps: Deps,
): UseCase<MeetingRef & { readonly language?: 'nb' | 'nn' | undefined }, MinutesDrafted> {
  const { files, cooperation } = deps;

  return guarded(deps, {
    action: 'openOutcome',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, { language, ...ref }): Promise<MinutesDrafted | Refused> {
      const meeting = await findMeeting(deps, ref);
      if ('kind' in meeting) return meeting;
      const own = cooperation.bodies.find(({ id }) => id === meeting.body)?.language;
      const written = language ?? (own === 'nn' ? 'nn' : 'nb');
      const bytes = await deps.documentWriter.write(deps.minutesText(await minutesFacts(deps, meeting), written));
      const sha256 = await files.put({ bytes, name: `referat-${meeting.id}.docx`, contentType: docx });
      const url = await deps.fileLinks.create(sha256);
      return url === undefined ? refused({ kind: 'noCalendar' }) : { meeting, url };
    },
  });
}
