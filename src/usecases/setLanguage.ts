import type { Language } from '../domain/language.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { change } from './records/change.ts';

/** Keeps the language that a person wants to be spoken to in. */
export function setLanguage(deps: Deps): UseCase<{ readonly language: Language }, { readonly language: Language }> {
  const { people, keys } = deps.records;

  return guarded(deps, {
    action: 'setLanguage',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting: { actor } }, { language }) {
      const { entraId, channelUserId } = actor;
      await change(people, keys.personPartition(entraId), keys.person, (current) => ({
        entraId,
        channelUserId,
        ...current,
        language,
      }));
      return { language };
    },
  });
}
