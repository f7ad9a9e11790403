import type { Comment } from '../../domain/comment.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { formOpened } from '../forms/openForms.ts';
import { guarded, type UseCase } from '../guard.ts';
import type { FormSubject } from '../openForm.ts';
import type { Records } from '../records/records.ts';
import { type ItemRef, loadItem, subjectOf } from '../subject.ts';

/** Which comment a button is about. */
export interface CommentRef extends ItemRef {
  readonly commentId: string;
}

export interface OwnComment extends FormSubject {
  readonly comment: Comment;
}

/** A comment of the person who acts, for them to edit or take back. */
export function openOwnComment(deps: Deps): UseCase<CommentRef, OwnComment> {
  const opened = formOpened(deps);

  return guarded(deps, {
    action: 'comment',
    load: (input) => loadItem(deps.records, input),
    async run({ turn, loaded: item, acting, may }, { commentId }): Promise<OwnComment | Refused> {
      const comment = await findOwnComment(deps.records, item, commentId, acting.actor.entraId);
      if ('refusal' in comment) return comment;
      await opened(turn, item);
      return { item, comment, readable: may('readContent', subjectOf(item)) };
    },
  });
}

/** The comment, if it stands and the person wrote it. */
export async function findOwnComment(
  { keys, comments, withdrawals }: Records,
  item: AgendaItem,
  commentId: string,
  entraId: string,
): Promise<Comment | Refused> {
  const partition = keys.meetingPartition(item.meetingId);
  const [found, withdrawal] = await Promise.all([
    comments.read(partition, keys.comment(item.id, commentId)),
    withdrawals.read(partition, keys.withdrawal(item.id, commentId)),
  ]);
  if (found?.value.entraId !== entraId) return refused({ kind: 'notYourComment' });
  return withdrawal ? refused({ kind: 'commentWithdrawn', number: item.number }) : found.value;
}
