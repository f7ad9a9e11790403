import { type Case, itemIdOf } from '../../domain/case.ts';
import type { Instant } from '../../domain/instant.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { type OutcomeEntry, standingOutcome } from '../../domain/outcome.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { type Granted, guarded, type UseCase } from '../guard.ts';
import { type ItemRef, loadItem, subjectOf } from '../subject.ts';
import { caseOf, matterOf } from './matters.ts';
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
  const { keys } = records;

  return guarded(deps, {
    action: 'readCase',
    load: (input) => loadItem(records, input),
    async run(granted): Promise<History | Refused> {
      const { loaded: item, may, roles } = granted;
      const own = await caseOf(deps, item.key);
      if (!own) return refused({ kind: 'itemNotFound' });
      const matter = await matterOf(deps, own);
      const others = (matter?.cases ?? []).filter((key) => itemIdOf(key) !== item.id);
      const cases = [own, ...(await Promise.all(others.map((key) => caseOf(deps, key))))];
      const stops = (await Promise.all(cases.map((each) => (each ? stopsOf(each, granted) : [])))).flat();
      const mayLink = roles.includes('secretariat') && may('editAgenda', subjectOf(item));
      return {
        item,
        stops: stops.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
        suggestions: mayLink ? await suggestLinks(deps, own, matter?.cases ?? []) : [],
      };
    },
  });

  async function stopsOf({ key, meetingId }: Case, { may }: Granted<AgendaItem>): Promise<readonly HistoryStop[]> {
    const now = await records.items.read(keys.meetingPartition(meetingId), keys.item(itemIdOf(key)));
    if (!now) return [];
    const earlier = await Promise.all(
      (now.value.postponedFrom ?? []).map((from) =>
        records.items.read(keys.meetingPartition(from.meetingId), keys.item(itemIdOf(key))),
      ),
    );
    return [...earlier, now].flatMap((found) => {
      if (!found || !may('readCase', subjectOf(found.value))) return [];
      const readable = may('readContent', subjectOf(found.value));
      const outcome = readable ? standingOutcome(found.value.outcomes) : undefined;
      return [{ item: found.value, startsAt: found.value.startsAt, outcome, readable }];
    });
  }
}
