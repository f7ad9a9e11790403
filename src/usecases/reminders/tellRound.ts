import type { Deps } from '../deps.ts';
import { chatOf, claimsByPerson } from '../people/reach.ts';
import { postOnce } from '../posts/postOnce.ts';
import type { Round } from './types.ts';

/**
 * Tells everyone in the secretariat what a reminder came to, in their 1:1 chats. Each telling is a notice of its own: what
 * is about to be sent is written down, so a crash repeats none, and one of unknown fate is theirs to decide
 * (docs/adr/0005-posts-at-most-once.md). Gives true when it has to be done again.
 */
export function tellRound(deps: Deps) {
  const { cooperation, log } = deps;
  const post = postOnce(deps);

  return async ({ id: roundId, body, meetingId, reopened: version = 0 }: Round): Promise<boolean> => {
    const claims = await claimsByPerson(deps);
    let isOpen = false;
    for (const { key } of cooperation.people.filter(({ secretariat }) => secretariat)) {
      const entraId = claims.get(key)?.entraId;
      const conversation = entraId && (await chatOf(deps, entraId, body));
      if (!entraId || !conversation) {
        log.warn({ body }, 'Someone in the secretariat cannot be told of a reminder');
        continue;
      }
      const notice = { about: 'reminder', roundId, version, entraId } as const;
      const outcome = await post({ body, meetingId, conversation, notice });
      if (outcome === 'throttled' || outcome === 'underway') isOpen = true;
      else if (outcome !== 'posted' && outcome !== 'there') {
        log.warn({ body, outcome }, 'What a reminder came to may not have been told');
      }
    }
    return isOpen;
  };
}
