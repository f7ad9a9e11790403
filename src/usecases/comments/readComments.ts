import { standingWording, type Wording, wordingsOf } from '../../domain/comment.ts';
import type { PartyId } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { isPrivate } from '../audience.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { type ItemRef, loadItem, subjectOf } from '../subject.ts';
import { type GivenComment, givenComments } from './givenComments.ts';

/** A comment as one person may see it. */
export interface SeenComment {
  readonly id: string;
  readonly name: string;
  readonly party?: PartyId | undefined;
  /** When it was first written. */
  readonly at: Instant;
  readonly late: boolean;
  readonly text: string;
  /** When the wording that stands was written, if it is not the first. */
  readonly edited?: Omit<Wording, 'text'> | undefined;
  /** Newest first; empty for those who may not see the history. */
  readonly earlier: readonly Wording[];
  /** When it was taken back; told only to those who may see the history. */
  readonly withdrawnAt?: Instant | undefined;
  /** The person may edit it and take it back, and alone reads the answer. */
  readonly isEditable: boolean;
}

export interface CommentList {
  readonly item: AgendaItem;
  /** Oldest first. */
  readonly comments: readonly SeenComment[];
}

/** The comments on an item, for the body's own people and the secretariat. */
export function readComments(deps: Deps): UseCase<ItemRef, CommentList> {
  return guarded(deps, {
    action: 'readComments',
    load: (input) => loadItem(deps.records, input),
    async run({ turn, loaded: item, acting, may }): Promise<CommentList> {
      const subject = subjectOf(item);
      const seesHistory = may('readCommentHistory', subject);
      const mayEdit = isPrivate(turn) && may('comment', subject);
      const given = await givenComments(deps, item);
      const comments = given
        .filter(({ withdrawal }) => seesHistory || !withdrawal)
        .map((one) => seen(one, seesHistory, mayEdit ? acting.actor.entraId : undefined));
      return { item, comments };
    },
  });
}

function seen({ comment, withdrawal }: GivenComment, seesHistory: boolean, editor: string | undefined): SeenComment {
  const { id, name, party, at, late, entraId, edits = [] } = comment;
  const { text, ...edited } = standingWording(comment);
  return {
    id,
    name,
    party,
    at,
    late,
    text,
    edited: edits.length > 0 ? { at: edited.at, late: edited.late } : undefined,
    earlier: seesHistory ? wordingsOf(comment).slice(0, -1).toReversed() : [],
    withdrawnAt: withdrawal?.at,
    isEditable: !withdrawal && entraId === editor,
  };
}
