import type { AgendaItem } from '../domain/meeting.ts';
import type { Deps } from './deps.ts';
import { formOpened } from './forms/openForms.ts';
import { guarded, type UseCase } from './guard.ts';
import { type ItemRef, loadItem, subjectOf } from './subject.ts';

export interface FormSubject {
  readonly item: AgendaItem;
  /** Whether the title may be told to everyone who reads the form. */
  readonly readable: boolean;
}

/** The item a form is about, once it is certain that the person may send the form. */
export function openForm(
  deps: Deps,
  action: 'comment' | 'wishDiscussion' | 'recuse' | 'openOutcome',
): UseCase<ItemRef, FormSubject> {
  const opened = formOpened(deps);

  return guarded(deps, {
    action,
    load: (input) => loadItem(deps.records, input),
    async run({ turn, loaded: item, may }) {
      await opened(turn, item);
      return { item, readable: may('readContent', subjectOf(item)) };
    },
  });
}
