import { createHash } from 'node:crypto';
import { type Comment, checkComment } from '../../domain/comment.ts';
import { type AgendaItem, isLate } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import { Conflict } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { formClosed } from '../forms/openForms.ts';
import { guarded, type UseCase } from '../guard.ts';
import { type ItemRef, loadItem } from '../subject.ts';

export interface AddCommentInput extends ItemRef {
  /** Put into the form when it was shown. */
  readonly nonce: string;
  readonly text: string;
}

/** `unchanged`: this very comment was saved by an earlier press. */
export interface Commented {
  readonly kind: 'saved' | 'unchanged';
  readonly item: AgendaItem;
}

/**
 * Saves a member's comment. The same text sent again from the same form is the same comment, so that a repeated
 * press makes one; another text from the same form is another comment, so that nothing written is lost.
 */
export function addComment(deps: Deps): UseCase<AddCommentInput, Commented> {
  const { records, clock } = deps;
  const closed = formClosed(deps);

  return guarded(deps, {
    action: 'comment',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, acting }, input): Promise<Commented | Refused> {
      const { person, actor } = acting;
      if (!person) return refused({ kind: 'notParticipant', body: item.key.body });
      const text = checkComment(input.text);
      if (typeof text !== 'string') return text;

      const at = clock();
      const comment: Comment = {
        id: `${actor.entraId}:${input.nonce}:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
        itemId: item.id,
        entraId: actor.entraId,
        person: person.key,
        name: person.name,
        party: person.party,
        text,
        at,
        late: isLate(item.deadline, at),
      };
      await deps.refreshes(item.meetingId, item.id);
      const kind = (await create(item, comment)) ? 'saved' : 'unchanged';
      await closed(actor.entraId, item);
      return { kind, item };
    },
  });

  async function create(item: AgendaItem, comment: Comment): Promise<boolean> {
    try {
      const { keys, comments } = records;
      await comments.create(keys.meetingPartition(item.meetingId), keys.comment(item.id, comment.id), comment);
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  }
}
