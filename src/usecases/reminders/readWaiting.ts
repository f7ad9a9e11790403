import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { waitingFor } from './waiting.ts';

export interface Waiting {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
}

/** What waits for the person who asks in one meeting. */
export function readWaiting(deps: Deps): UseCase<{ readonly body: string; readonly meetingId: string }, Waiting> {
  const { records } = deps;

  return guarded(deps, {
    action: 'readOwnCases',
    async load({ body, meetingId }) {
      const found = await records.meetings.read(records.keys.bodyPartition(body), records.keys.meeting(meetingId));
      return found ? { subject: {}, loaded: found.value } : refused({ kind: 'itemNotFound' });
    },
    async run({ loaded: meeting, acting }): Promise<Waiting> {
      const { person, actor } = acting;
      const items = person ? await waitingFor(deps, meeting.id, { person: person.key, entraId: actor.entraId }) : [];
      return { meeting, items };
    },
  });
}
