import { checkComment, decideEdit, type EditDecision, type Wording } from '../../domain/comment.ts';
import { type AgendaItem, isLate } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { formClosed } from '../forms/openForms.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import { loadItem } from '../subject.ts';
import { type CommentRef, findOwnComment } from './ownComment.ts';

export interface EditCommentInput extends CommentRef {
  /** How many edits the form showed. */
  readonly edits: number;
  readonly text: string;
}

/** `unchanged`: this wording stood already. */
export interface Edited {
  readonly kind: 'saved' | 'unchanged';
  readonly item: AgendaItem;
  readonly wording: Wording;
}

/** A member gives a comment of theirs another wording; the earlier ones stay in the record. */
export function editComment(deps: Deps): UseCase<EditCommentInput, Edited> {
  const { records, clock } = deps;
  const { keys, comments } = records;
  const closed = formClosed(deps);

  return guarded(deps, {
    action: 'comment',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, acting }, { commentId, edits, text: written }): Promise<Edited | Refused> {
      const text = checkComment(written);
      if (typeof text !== 'string') return text;
      const own = await findOwnComment(records, item, commentId, acting.actor.entraId);
      if ('refusal' in own) return own;

      const at = clock();
      const wording = { text, at, late: isLate(item.deadline, at) };
      let decision: EditDecision = { kind: 'unchanged' };
      await change(comments, keys.meetingPartition(item.meetingId), keys.comment(item.id, commentId), (current) => {
        decision = decideEdit(current ?? own, edits, wording);
        return decision.kind === 'edited' ? decision.comment : undefined;
      });
      return outcomeOf(decision, item, wording, acting.actor.entraId);
    },
  });

  async function outcomeOf(
    { kind }: EditDecision,
    item: AgendaItem,
    wording: Wording,
    entraId: string,
  ): Promise<Edited | Refused> {
    switch (kind) {
      case 'overtaken':
        return refused({ kind: 'commentChanged' });
      case 'tooManyEdits':
        return refused({ kind: 'tooManyEdits', number: item.number });
      case 'edited':
      case 'unchanged':
        await closed(entraId, item);
        return { kind: kind === 'edited' ? 'saved' : 'unchanged', item, wording };
    }
  }
}
