import type { DeadLetter } from '../ports/deadLetters.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';

/** The work that was given up; when there are as many as fit on a card there may be more. */
export interface Operations {
  readonly deadLetters: readonly DeadLetter[];
}

const shown = 16;

/** Shows the secretariat the work that kept failing and was put aside, so that nothing fails in silence. */
export function readOperations(deps: Deps): UseCase<undefined, Operations> {
  return guarded(deps, {
    action: 'readOperations',
    load: async () => ({ subject: {}, loaded: undefined }),
    run: async () => ({ deadLetters: await deps.deadLetters.list(shown) }),
  });
}
