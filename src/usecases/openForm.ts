import type { AgendaItem } from '../domain/meeting.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { type ItemRef, loadItem } from './subject.ts';

/** The item a form is about, once it is certain that the person may send the form. */
export function openForm(
  deps: Deps,
  action: 'comment' | 'wishDiscussion',
): UseCase<ItemRef, { readonly item: AgendaItem }> {
  return guarded(deps, {
    action,
    load: (input) => loadItem(deps.records, input),
    run: async ({ loaded: item }) => ({ item }),
  });
}
