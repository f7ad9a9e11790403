import { checkReason } from '../domain/comment.ts';
import type { Person } from '../domain/cooperation.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import { recusedIn } from '../domain/seats.ts';
import { changeItem } from './agenda/changeItem.ts';
import { goneElsewhere } from './agenda/movedOn.ts';
import type { Deps } from './deps.ts';
import { formClosed } from './forms/openForms.ts';
import { guarded, type UseCase } from './guard.ts';
import { findPerson } from './people/findPerson.ts';
import { refreshAllOf } from './reminders/ownCards.ts';
import { type ItemRef, loadItem } from './subject.ts';

export interface RecuseInput extends ItemRef {
  readonly recused: boolean;
  /** Whom it is about, as the secretariat writes them; without it, the person who acts. */
  readonly who?: string | undefined;
  readonly reason?: string | undefined;
}

export interface Recused {
  readonly kind: 'changed' | 'unchanged';
  readonly item: AgendaItem;
  readonly person: Person;
  readonly recused: boolean;
}

/**
 * A member declares that they are disqualified (inhabil) in a case, or takes it back: their seat leaves the count and
 * the total, and they cannot answer. The body itself decides in the meeting; this is what it is told.
 */
export function recuse(deps: Deps): UseCase<RecuseInput, Recused> {
  const { records, cooperation, clock } = deps;
  const changed = changeItem(deps);
  const closed = formClosed(deps);

  return guarded(deps, {
    action: 'recuse',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, acting, roles }, { who, recused, reason }): Promise<Recused | Refused> {
      const { body } = item.key;
      if (who !== undefined && !roles.includes('secretariat')) return refused({ kind: 'secretariatOnly' });
      const person = who === undefined ? acting.person : findPerson(cooperation, body, who);
      if (!person) return refused({ kind: 'notListed' });
      if ('refusal' in person) return person;
      const isIn = person.memberships.some((one) => one.body === body && one.role !== 'observer');
      if (!isIn) return refused({ kind: 'noSeat', body, name: person.name });
      const why = checkReason(reason ?? '');
      if (typeof why === 'object') return why;

      const entry = { person: person.key, recused, at: clock(), by: acting.person?.key ?? person.key, reason: why };
      await refreshAllOf(deps, item);
      let isChanged = false;
      const written = await changed(item, (current) => {
        isChanged = !goneElsewhere(current) && recusedIn(current).includes(person.key) !== recused;
        return isChanged ? { ...current, recusals: [...(current.recusals ?? []), entry] } : undefined;
      });
      await closed(acting.actor.entraId, item);
      const gone = written && goneElsewhere(written);
      if (gone) return gone;
      return { kind: isChanged ? 'changed' : 'unchanged', item: written ?? item, person, recused };
    },
  });
}
