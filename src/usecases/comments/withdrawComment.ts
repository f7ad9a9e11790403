import { type AgendaItem, isLate } from '../../domain/meeting.ts';
import { isRefused, type Refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { formClosed } from '../forms/openForms.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import { loadItem } from '../subject.ts';
import { type CommentRef, findOwnComment } from './ownComment.ts';

/** `unchanged`: it was taken back before. */
export interface CommentTakenBack {
  readonly kind: 'withdrawn' | 'unchanged';
  readonly item: AgendaItem;
}

/** A member takes a comment of theirs back: others no longer see it, and the record keeps it with the withdrawal. */
export function withdrawComment(deps: Deps): UseCase<CommentRef, CommentTakenBack> {
  const { records, clock } = deps;
  const { keys, withdrawals } = records;
  const closed = formClosed(deps);

  return guarded(deps, {
    action: 'comment',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, acting }, { commentId }): Promise<CommentTakenBack | Refused> {
      const { entraId } = acting.actor;
      const own = await findOwnComment(records, item, commentId, entraId);
      if (isRefused(own)) return own.refusal.kind === 'commentWithdrawn' ? { kind: 'unchanged', item } : own;

      const at = clock();
      const { person } = own;
      const withdrawal = { commentId, itemId: item.id, entraId, person, at, late: isLate(item.deadline, at) };
      await deps.refreshes(item.meetingId, item.id);
      await change(
        withdrawals,
        keys.meetingPartition(item.meetingId),
        keys.withdrawal(item.id, commentId),
        (current) => (current ? undefined : withdrawal),
        { expectAbsent: true },
      );
      await closed(entraId, item);
      return { kind: 'withdrawn', item };
    },
  });
}
