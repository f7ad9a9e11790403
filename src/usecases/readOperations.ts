import type { DeadLetter } from '../ports/deadLetters.ts';
import type { UnknownNotice } from '../ports/presenter.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { upcomingMeetings } from './intake/upcomingMeetings.ts';
import { unknownNotices } from './posts/unknownNotices.ts';

/** The work that was given up; when there are as many as fit on a card there may be more. */
export interface Operations {
  readonly deadLetters: readonly DeadLetter[];
  /** Notices about meetings to come, and about papers for them, that may not have arrived. */
  readonly notices: readonly UnknownNotice[];
}

const shown = 16;

/** Shows the secretariat the work that kept failing and was put aside, so that nothing fails in silence. */
export function readOperations(deps: Deps): UseCase<undefined, Operations> {
  const unknown = unknownNotices(deps);

  return guarded(deps, {
    action: 'readOperations',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run(): Promise<Operations> {
      const [deadLetters, meetings] = await Promise.all([deps.deadLetters.list(shown), upcomingMeetings(deps)]);
      return { deadLetters, notices: (await Promise.all(meetings.map(unknown))).flat() };
    },
  });
}
