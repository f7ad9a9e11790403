import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import type { Refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { agendaOf, findMeeting, type MeetingRef } from './meetings.ts';
import { subjectOf } from './subject.ts';

/** A meeting's agenda as the person may see it. */
export interface Agenda {
  readonly meeting: Meeting;
  /** Drafts are left out for everyone but the secretariat. */
  readonly items: readonly AgendaItem[];
  /** The ids of items of which more than number and legal basis may be told. */
  readonly readable: ReadonlySet<string>;
}

/** The agenda of a body's next meeting, or of the one on a date. */
export function readAgenda(deps: Deps): UseCase<MeetingRef, Agenda> {
  return guarded(deps, {
    action: 'readMeetings',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ may }, ref): Promise<Agenda | Refused> {
      const meeting = await findMeeting(deps, ref);
      if ('kind' in meeting) return meeting;
      const items = (await agendaOf(deps, meeting.id)).filter((item) => may('readCase', subjectOf(item)));
      const readable = items.filter((item) => may('readContent', subjectOf(item))).map(({ id }) => id);
      return { meeting, items, readable: new Set(readable) };
    },
  });
}
