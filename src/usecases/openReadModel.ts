import type { ReadModel } from '../ports/readModel.ts';
import { createStoreReadModel } from './asking/storeReadModel.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';

/** What the person may know: where they ask, with everyone who reads along, and by themselves. */
export interface OpenedReadModel {
  readonly here: ReadModel;
  readonly alone: ReadModel;
  /** Others read the answer as well. */
  readonly isShared: boolean;
}

/** Opens the facts to a question in one's own words; every fact is still decided on when it is handed out. */
export function openReadModel(deps: Deps): UseCase<undefined, OpenedReadModel> {
  return guarded(deps, {
    action: 'ask',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting, turn, may, mayAlone }): Promise<OpenedReadModel> {
      const isPress = turn.kind === 'press' && turn.reply === 'private';
      return {
        here: createStoreReadModel(deps, acting.person, may),
        alone: createStoreReadModel(deps, acting.person, mayAlone),
        isShared: turn.conversation.scope !== 'personal' && !isPress,
      };
    },
  });
}
