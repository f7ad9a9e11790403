import type { Comment, CommentWithdrawal } from '../../domain/comment.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';

type Item = Pick<AgendaItem, 'id' | 'meetingId'>;

/** A comment, and that it was taken back, if it was. */
export interface GivenComment {
  readonly comment: Comment;
  readonly withdrawal?: CommentWithdrawal | undefined;
}

/** Every comment that was given on an item, also those taken back, oldest first. */
export async function givenComments(
  { records }: Pick<Deps, 'records'>,
  { id, meetingId }: Item,
): Promise<readonly GivenComment[]> {
  const { keys, comments, withdrawals } = records;
  const partition = keys.meetingPartition(meetingId);
  const [given, takenBack] = await Promise.all([
    comments.list(partition, keys.comment(id)),
    withdrawals.list(partition, keys.withdrawal(id)),
  ]);
  const byComment = new Map(takenBack.map(({ value }) => [value.commentId, value]));
  return given
    .map(({ value: comment }) => ({ comment, withdrawal: byComment.get(comment.id) }))
    .toSorted((a, b) => (a.comment.at < b.comment.at ? -1 : 1));
}

/** The comments that stand on an item, oldest first. */
export async function standingComments(deps: Pick<Deps, 'records'>, item: Item): Promise<readonly Comment[]> {
  const given = await givenComments(deps, item);
  return given.filter(({ withdrawal }) => !withdrawal).map(({ comment }) => comment);
}

/** How many comments stand on an item, without reading them. */
export async function countComments({ records }: Pick<Deps, 'records'>, { id, meetingId }: Item): Promise<number> {
  const { keys, comments, withdrawals } = records;
  const partition = keys.meetingPartition(meetingId);
  const [given, takenBack] = await Promise.all([
    comments.count(partition, keys.comment(id)),
    withdrawals.count(partition, keys.withdrawal(id)),
  ]);
  return Math.max(0, given - takenBack);
}
