import type { Paper } from '../domain/case.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { type ItemRef, loadItem } from './subject.ts';

export interface PaperOfItem {
  readonly item: AgendaItem;
  readonly paper: Paper;
  /** Where the file that it was read from can be opened for some minutes; absent when there is none. */
  readonly originalUrl?: string | undefined;
}

/** The current version of an item's case paper. */
export function readPaper(deps: Deps): UseCase<ItemRef, PaperOfItem> {
  const { records } = deps;

  return guarded(deps, {
    action: 'readContent',
    load: (input) => loadItem(records, input),
    async run({ loaded: item }): Promise<PaperOfItem | Refused> {
      const { keys, papers } = records;
      const found = await papers.read(keys.paperPartition(item.id), keys.paper(item.paper.version));
      if (!found) return refused({ kind: 'itemNotFound' });
      const { original } = found.value;
      return { item, paper: found.value, originalUrl: original && (await deps.fileLinks.create(original.sha256)) };
    },
  });
}
