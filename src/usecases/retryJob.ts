import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';

/** `settled`: it was taken up again, or removed, before. */
export interface JobRetried {
  readonly kind: 'retried' | 'settled';
}

/** Puts work that was given up back on the queue. Consumers are idempotent, so doing it twice does no harm. */
export function retryJob(deps: Deps): UseCase<{ readonly id: string }, JobRetried> {
  return guarded(deps, {
    action: 'retryJob',
    load: async () => ({ subject: {}, loaded: undefined }),
    run: async (_granted, { id }) => ({ kind: (await deps.deadLetters.revive(id)) ? 'retried' : 'settled' }),
  });
}
