import { seatHolders } from '../domain/cooperation.ts';
import { localDateOf } from '../domain/localTime.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import { changeItem } from './agenda/changeItem.ts';
import { movedOn } from './agenda/movedOn.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { refreshAllOf } from './reminders/ownCards.ts';
import { type ItemRef, loadItem } from './subject.ts';

export interface ItemStateSet {
  readonly kind: 'changed' | 'unchanged';
  readonly item: AgendaItem;
}

/**
 * Closes an item, after which it takes no answers and its seats are those of that day; or opens it again.
 */
export function setItemState(deps: Deps, state: 'open' | 'closed'): UseCase<ItemRef, ItemStateSet> {
  const { records, cooperation, clock } = deps;
  const changed = changeItem(deps);

  return guarded(deps, {
    action: state === 'closed' ? 'closeItem' : 'reopenItem',
    load: (input) => loadItem(records, input),
    async run({ loaded }): Promise<ItemStateSet | Refused> {
      if (loaded.state === state) return { kind: 'unchanged', item: loaded };
      const today = localDateOf(clock(), cooperation.timeZone);
      const seats = seatHolders(cooperation, loaded.key.body, today).map(({ key }) => key);
      await refreshAllOf(deps, loaded);
      const item = await changed(loaded, (current) =>
        current.state === 'open' || current.state === 'closed'
          ? { ...current, state, seatsAtClose: state === 'closed' ? seats : undefined }
          : undefined,
      );
      const now = item ?? loaded;
      if (now.state === state) return { kind: 'changed', item: now };
      // It was moved or withdrawn at the same moment.
      return movedOn(now) ?? refused({ kind: 'closed', number: now.number });
    },
  });
}
