import type { Paper } from '../domain/case.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { type ItemRef, loadItem } from './subject.ts';

export interface PaperOfItem {
  readonly item: AgendaItem;
  readonly paper: Paper;
}

/** The current version of an item's case paper. */
export function readPaper(deps: Deps): UseCase<ItemRef, PaperOfItem> {
  const { records } = deps;

  return guarded(deps, {
    action: 'readContent',
    load: (input) => loadItem(records, input),
    async run({ loaded: item }): Promise<PaperOfItem | Refused> {
      const { keys, papers } = records;
      const paper = await papers.read(keys.paperPartition(item.id), keys.paper(item.paper.version));
      return paper ? { item, paper: paper.value } : refused({ kind: 'itemNotFound' });
    },
  });
}
