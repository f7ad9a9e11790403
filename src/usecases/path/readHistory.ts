import type { Instant } from '../../domain/instant.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { type OutcomeEntry, standingOutcome } from '../../domain/outcome.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { type ItemRef, loadItem, subjectOf } from '../subject.ts';
import { caseOf, matterOf } from './matters.ts';
import { stopsOf } from './stops.ts';
import { type Suggestion, suggestLinks } from './suggest.ts';

/** One stop of a matter on its way through the bodies. */
export interface HistoryStop {
  readonly item: AgendaItem;
  readonly startsAt: Instant;
  readonly outcome?: OutcomeEntry | undefined;
  /** Whether title and wording may be told; if not, number and legal basis alone. */
  readonly readable: boolean;
}

export interface History {
  readonly item: AgendaItem;
  /** In the order of their meetings. */
  readonly stops: readonly HistoryStop[];
  /** Cases that may belong to the matter as well; for the secretariat alone. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * The path of a case: the cases of its matter in all bodies, with the meetings they were put to and what came of them.
 * What the reader, or anyone who reads along, may not see is held back; drafts are not there for members.
 */
export function readHistory(deps: Deps): UseCase<ItemRef, History> {
  const { records } = deps;

  return guarded(deps, {
    action: 'readCase',
    load: (input) => loadItem(records, input),
    async run(granted): Promise<History | Refused> {
      const { loaded: item, may, roles } = granted;
      const own = await caseOf(deps, item.key);
      if (!own) return refused({ kind: 'itemNotFound' });
      const [matter, found] = await Promise.all([matterOf(deps, own), stopsOf(deps, own, may)]);
      const stops = found.map((stop): HistoryStop => {
        const readable = may('readContent', subjectOf(stop));
        const outcome = readable ? standingOutcome(stop.outcomes) : undefined;
        return { item: stop, startsAt: stop.startsAt, outcome, readable };
      });
      const mayLink = roles.includes('secretariat') && may('editAgenda', subjectOf(item));
      return {
        item,
        stops,
        suggestions: mayLink ? await suggestLinks(deps, own, matter?.cases ?? []) : [],
      };
    },
  });
}
