import type { Instant } from '../../domain/instant.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import { nextDigestAt } from './digestTime.ts';
import { requestDigest } from './sendDigest.ts';

export interface DigestSet {
  readonly wanted: boolean;
  /** When the first one comes. */
  readonly nextAt: Instant;
}

/** A person asks for one message a day instead of reminders, or for reminders again. */
export function setDigest(deps: Deps): UseCase<{ readonly wanted: boolean }, DigestSet> {
  const { records } = deps;
  const { keys, people } = records;

  return guarded(deps, {
    action: 'setDigest',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting }, { wanted }): Promise<DigestSet> {
      const { entraId, channelUserId } = acting.actor;
      const nextAt = await nextDigestAt(deps);
      // Asked for before it is written: a message for someone who does not want one is dropped when it comes.
      if (wanted) await requestDigest(deps, entraId);
      await change(people, keys.personPartition(entraId), keys.person, (current) =>
        (current?.digest ?? false) === wanted ? undefined : { entraId, channelUserId, ...current, digest: wanted },
      );
      return { wanted, nextAt };
    },
  });
}
