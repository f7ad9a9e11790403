import type { Language } from '../domain/language.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import type { OwnDataMessage } from './personal/ownData.ts';

/** The link comes after the sentence that says it will come. */
const afterAnswerMs = 2_000;

export interface OwnDataInput {
  /** The language of the question, where its words tell. */
  readonly asked?: Language | undefined;
}

/**
 * Asks for a file with everything that is stored about the person who asks. Anyone may, also who is not listed; only in
 * their 1:1 chat, as the link opens it for whoever has it.
 */
export function readOwnData(deps: Deps): UseCase<OwnDataInput, { readonly kind: 'asked' }> {
  return guarded(deps, {
    action: 'readOwnData',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ turn, acting }, { asked }): Promise<{ readonly kind: 'asked' } | Refused> {
      const { conversation, actor } = turn;
      if (conversation.scope !== 'personal') return refused({ kind: 'onlyAlone' });
      const language = acting.record?.language ?? asked ?? acting.person?.language ?? deps.cooperation.language;
      const message: OwnDataMessage = { kind: 'ownData', entraId: actor.entraId, language, conversation };
      await deps.queue.enqueue(message, afterAnswerMs);
      return { kind: 'asked' };
    },
  });
}
