import type { Comment } from '../../domain/comment.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import { type ItemRef, loadItem } from '../subject.ts';

export interface Remarks {
  readonly item: AgendaItem;
  readonly comments: readonly Comment[];
}

/** The comments of a case, for the secretariat to mark those that go into the minutes. */
export function readRemarks(deps: Deps): UseCase<ItemRef, Remarks> {
  const { records } = deps;
  return guarded(deps, {
    action: 'openOutcome',
    load: (input) => loadItem(records, input),
    run: async ({ loaded: item }): Promise<Remarks> => ({ item, comments: await commentsOf(deps, item) }),
  });
}

/** Marks a comment as a remark for the minutes (merknad), or takes the mark away. */
export function markRemark(
  deps: Deps,
): UseCase<ItemRef & { readonly commentId: string; readonly marked: boolean }, Remarks> {
  const { records } = deps;
  const { keys } = records;
  return guarded(deps, {
    action: 'recordOutcome',
    load: (input) => loadItem(records, input),
    async run({ loaded: item }, { commentId, marked }): Promise<Remarks> {
      const comments = await commentsOf(deps, item);
      const isThere = comments.some(({ id }) => id === commentId);
      const written = await change(
        records.items,
        keys.meetingPartition(item.meetingId),
        keys.item(item.id),
        (current) => {
          const others = (current?.remarks ?? []).filter((id) => id !== commentId);
          return current && isThere ? { ...current, remarks: marked ? [...others, commentId] : others } : undefined;
        },
      );
      return { item: written ?? item, comments };
    },
  });
}

async function commentsOf({ records }: Pick<Deps, 'records'>, item: AgendaItem): Promise<readonly Comment[]> {
  const { keys, comments } = records;
  const found = await comments.list(keys.meetingPartition(item.meetingId), keys.comment(item.id));
  return found.map(({ value }) => value).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
