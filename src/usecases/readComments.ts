import type { Comment } from '../domain/comment.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { type ItemRef, loadItem } from './subject.ts';

export interface CommentList {
  readonly item: AgendaItem;
  /** Oldest first. */
  readonly comments: readonly Comment[];
}

/** The comments on an item, for the body's own people and the secretariat. */
export function readComments(deps: Deps): UseCase<ItemRef, CommentList> {
  const { records } = deps;

  return guarded(deps, {
    action: 'readComments',
    load: (input) => loadItem(records, input),
    async run({ loaded: item }): Promise<CommentList> {
      const partition = records.keys.meetingPartition(item.meetingId);
      const found = await records.comments.list(partition, records.keys.comment(item.id));
      const comments = found.map(({ value }) => value).toSorted((a, b) => (a.at < b.at ? -1 : 1));
      return { item, comments };
    },
  });
}
