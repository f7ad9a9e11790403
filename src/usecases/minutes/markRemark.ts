import { type Comment, wordingId } from '../../domain/comment.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { changeItem } from '../agenda/changeItem.ts';
import { standingComments } from '../comments/givenComments.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
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
    run: async ({ loaded: item }): Promise<Remarks> => ({ item, comments: await standingComments(deps, item) }),
  });
}

export interface MarkRemarkInput extends ItemRef {
  /** Of the wording that was shown. */
  readonly commentId: string;
  readonly marked: boolean;
}

/** Marks a comment as a remark for the minutes (merknad), or takes the mark away. */
export function markRemark(deps: Deps): UseCase<MarkRemarkInput, Remarks> {
  const { records } = deps;
  const changed = changeItem(deps);
  return guarded(deps, {
    action: 'recordOutcome',
    load: (input) => loadItem(records, input),
    async run({ loaded: item }, { commentId, marked }): Promise<Remarks> {
      const comments = await standingComments(deps, item);
      const isThere = comments.some((comment) => wordingId(comment) === commentId);
      const written = await changed(item, (current) => {
        const others = (current.remarks ?? []).filter((id) => id !== commentId);
        return isThere ? { ...current, remarks: marked ? [...others, commentId] : others } : undefined;
      });
      return { item: written ?? item, comments };
    },
  });
}
