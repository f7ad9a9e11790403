import type { BodyId } from '../../domain/cooperation.ts';
import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findMeeting, type MeetingRef } from '../meetings.ts';

export interface MeetingList {
  readonly body: BodyId;
  /** Those of the last month and those to come, the earliest first. */
  readonly meetings: readonly Meeting[];
  /** Whether the person may change them. */
  readonly mayEdit: boolean;
}

const backMs = 31 * 24 * 60 * 60_000;

/** A body's meetings, cancelled ones included. */
export function listMeetings(deps: Deps): UseCase<{ readonly body: BodyId }, MeetingList> {
  const { records, clock } = deps;
  const { keys } = records;

  return guarded(deps, {
    action: 'readMeetings',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ may }, { body }): Promise<MeetingList> {
      const found = await records.meetings.list(keys.bodyPartition(body), keys.meeting(''));
      const since = instantOf(epochOf(clock()) - backMs);
      const meetings = found
        .map(({ value }) => value)
        .filter(({ startsAt }) => startsAt > since)
        .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
      return { body, meetings, mayEdit: may('editMeeting', { body }) };
    },
  });
}

/** The meeting that someone means, to be changed. */
export function findMeetingToEdit(deps: Deps): UseCase<MeetingRef, { readonly meeting: Meeting }> {
  return guarded(deps, {
    action: 'openMeeting',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, ref): Promise<{ readonly meeting: Meeting } | Refused> {
      const meeting = await findMeeting(deps, ref);
      return 'kind' in meeting ? meeting : { meeting };
    },
  });
}

/** Whether the person may plan meetings, before a form is shown. */
export function openMeetingForm(deps: Deps): UseCase<{ readonly body: BodyId }, { readonly body: BodyId }> {
  return guarded(deps, {
    action: 'openMeeting',
    load: async ({ body }) => ({ subject: { body: body || undefined }, loaded: undefined }),
    run: async (_granted, { body }): Promise<{ readonly body: BodyId } | Refused> => ({ body }),
  });
}

/** One meeting, for the form that changes it. */
export function readMeeting(
  deps: Deps,
): UseCase<{ readonly body: BodyId; readonly meetingId: string }, { readonly meeting: Meeting }> {
  const { records } = deps;
  const { keys } = records;

  return guarded(deps, {
    action: 'openMeeting',
    async load({ body, meetingId }) {
      const found = await records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
      return found ? { subject: { body }, loaded: found.value } : refused({ kind: 'noMeeting', body });
    },
    run: async ({ loaded: meeting }): Promise<{ readonly meeting: Meeting } | Refused> => ({ meeting }),
  });
}
