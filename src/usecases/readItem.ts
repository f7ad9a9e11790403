import type { AgendaItem } from '../domain/meeting.ts';
import { isLate } from '../domain/meeting.ts';
import { type ResponseEntry, standingAnswer } from '../domain/response.ts';
import { recusedIn } from '../domain/seats.ts';
import { type Tally, tallyOf } from '../domain/tally.ts';
import { countComments } from './comments/givenComments.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { answersTo } from './people/answers.ts';
import { holdersOf } from './people/seats.ts';
import { type Permissions, permissionsOn } from './permissions.ts';
import { type ItemRef, loadItem } from './subject.ts';

/** An item as one person may see it. */
export interface ItemView {
  readonly item: AgendaItem;
  readonly tally: Tally;
  readonly commentCount: number;
  readonly overdue: boolean;
  /** The person's own answer that stands. */
  readonly own?: ResponseEntry | undefined;
  /** They answered, but the paper has changed since. */
  readonly changedSinceAnswer: boolean;
  /** They are reported as disqualified in the case. */
  readonly isRecused: boolean;
  /** What they (and everyone who reads along) may do or see. */
  readonly may: Permissions;
}

/** How an item stands, with the person's own answer, filtered by what they may see. */
export function readItem(deps: Deps): UseCase<ItemRef, ItemView> {
  const { records, clock } = deps;

  return guarded(deps, {
    action: 'readCase',
    load: (input) => loadItem(records, input),
    async run(granted): Promise<ItemView> {
      const { loaded: item, acting } = granted;
      const [responses, commentCount] = await Promise.all([answersTo(deps, item), countComments(deps, item)]);
      const history = responses.find(({ entraId }) => entraId === acting.actor.entraId);
      const own = standingAnswer(history, item.paper);
      const last = history?.entries.at(-1);
      return {
        item,
        tally: tallyOf(holdersOf(deps, item), responses, item.paper),
        commentCount,
        overdue: isLate(item.deadline, clock()),
        own,
        changedSinceAnswer: own === undefined && last !== undefined && last.answer !== 'withdrawn',
        isRecused: recusedIn(item).some((key) => key === acting.person?.key),
        may: permissionsOn(item, granted),
      };
    },
  });
}
