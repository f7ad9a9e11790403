import type { Person, PersonKey } from '../domain/cooperation.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { recusedIn } from '../domain/seats.ts';
import { type Tally, tallyOf } from '../domain/tally.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { answersTo } from './people/answers.ts';
import { holdersOf } from './people/seats.ts';
import { readLedger } from './reminders/ledger.ts';
import type { Delivery } from './reminders/types.ts';
import { type ItemRef, loadItem, subjectOf } from './subject.ts';

/** Who has not answered, and who wants the case discussed. */
export interface Missing {
  readonly item: AgendaItem;
  readonly tally: Tally;
  readonly missing: readonly Person[];
  readonly wantsDiscussion: readonly Person[];
  /** Whose seats are not counted. */
  readonly recused: readonly Person[];
  /** The absent member whose seat a deputy holds, by the deputy. */
  readonly standsFor: ReadonlyMap<PersonKey, Person>;
  /** For the secretariat, who may remind: what has become of each person's last reminder. */
  readonly ledger?: ReadonlyMap<PersonKey, Delivery> | undefined;
}

/** Tells the body's own people and the secretariat who is missing on an item. */
export function readMissing(deps: Deps): UseCase<ItemRef, Missing> {
  const { records, cooperation } = deps;

  return guarded(deps, {
    action: 'readMissing',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, may }): Promise<Missing> {
      const seats = holdersOf(deps, item);
      const mayReadLedger = may('readLedger', subjectOf(item));
      const [answers, ledger] = await Promise.all([
        answersTo(deps, item),
        mayReadLedger ? readLedger(deps, item.meetingId) : undefined,
      ]);
      const tally = tallyOf(seats, answers, item.paper);
      const people = (keys: readonly string[]) => cooperation.people.filter(({ key }) => keys.includes(key));
      const standsFor = new Map<PersonKey, Person>();
      for (const seat of seats) {
        const member = cooperation.people.find(({ key }) => key === seat.standsFor);
        if (member) standsFor.set(seat.person, member);
      }
      return {
        item,
        tally,
        missing: people(tally.missing),
        wantsDiscussion: people(tally.wantsDiscussion),
        recused: people(recusedIn(item)),
        standsFor,
        ledger,
      };
    },
  });
}
