import type { AgendaItem } from '../domain/meeting.ts';
import type { Deps } from './deps.ts';
import { formClosed } from './forms/openForms.ts';
import { guarded, type UseCase } from './guard.ts';
import { type ItemRef, loadItem } from './subject.ts';

/** Nothing was sent from the form that the person had open: the shared card need not wait for it. */
export function cancelForm(deps: Deps): UseCase<ItemRef, { readonly item: AgendaItem }> {
  const closed = formClosed(deps);

  return guarded(deps, {
    action: 'readCase',
    load: (input) => loadItem(deps.records, input),
    async run({ acting, loaded: item }) {
      await closed(acting.actor.entraId, item);
      return { item };
    },
  });
}
