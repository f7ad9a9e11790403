import type { Refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { findMeeting, type MeetingRef } from './meetings.ts';
import { type Published, publishMeeting } from './posts/publishMeeting.ts';

/** Publishes a meeting's agenda now, for the secretariat. */
export function publishAgenda(deps: Deps): UseCase<MeetingRef, Published> {
  const publish = publishMeeting(deps);

  return guarded(deps, {
    action: 'publish',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, ref): Promise<Published | Refused> {
      const meeting = await findMeeting(deps, ref);
      return 'kind' in meeting ? meeting : publish(meeting);
    },
  });
}
