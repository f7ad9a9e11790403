import type { Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findMeeting, type MeetingRef } from '../meetings.ts';
import { minutesFacts } from './minutesFacts.ts';

export interface DraftMinutesInput extends MeetingRef {
  readonly language?: 'nb' | 'nn' | undefined;
  readonly asPdf?: boolean | undefined;
}

export interface MinutesDrafted {
  readonly meeting: Meeting;
  readonly url: string;
  /** Whether the file is a PDF; if not, whether one can be asked for, was asked for in vain, or cannot be had here. */
  readonly pdf: 'made' | 'offered' | 'failed' | 'none';
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A draft of a meeting's minutes as a document, from what is recorded. Norwegian minutes alone: bokmål or nynorsk. */
export function draftMinutes(deps: Deps): UseCase<DraftMinutesInput, MinutesDrafted> {
  const { handouts, cooperation, pdfConverter } = deps;

  return guarded(deps, {
    action: 'openOutcome',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, { language, asPdf, ...ref }): Promise<MinutesDrafted | Refused> {
      const meeting = await findMeeting(deps, ref);
      if ('kind' in meeting) return meeting;
      const own = cooperation.bodies.find(({ id }) => id === meeting.body)?.language;
      const written = language ?? (own === 'nn' ? 'nn' : 'nb');
      const word = await deps.documentWriter.write(deps.minutesText(await minutesFacts(deps, meeting), written));
      const pdf = asPdf ? await pdfConverter?.convert(word) : undefined;
      const url = await handouts.give(
        pdf
          ? { bytes: pdf, name: `referat-${meeting.id}.pdf`, contentType: 'application/pdf' }
          : { bytes: word, name: `referat-${meeting.id}.docx`, contentType: docx },
      );
      if (url === undefined) return refused({ kind: 'noPublicAddress' });
      const instead = asPdf ? 'failed' : 'offered';
      return { meeting, url, pdf: pdf ? 'made' : pdfConverter ? instead : 'none' };
    },
  });
}
