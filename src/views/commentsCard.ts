import type { Button } from '../cards/action.ts';
import type { CommentEntry } from '../cards/comments/data.ts';
import { commentsCard } from '../cards/comments/index.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { CommentList, SeenComment } from '../usecases/comments/readComments.ts';
import { backButton, itemData, verbs } from './buttons.ts';

/** The comments on an item. */
export function commentsMessage(
  voice: Voice,
  cooperation: Cooperation,
  { item, comments }: CommentList,
  asOf: Instant,
): OutgoingMessage & { readonly kind: 'card' } {
  const { say } = voice;
  const heading = say('comments.heading', { no: item.number });
  const card = commentsCard({
    heading,
    entries: comments.flatMap(entriesOf),
    emptyText: say('msg.comment_none', { no: item.number }),
    cutNote: say('list.cut'),
    asOf: say('card.asOf', { date: voice.moment(asOf) }),
    buttons: [backButton(voice, item)],
  });
  return { kind: 'card', card, summary: heading };

  /** The comment as it stands, and below it, for those who may see them, the earlier wordings. */
  function entriesOf(comment: SeenComment): readonly CommentEntry[] {
    const { name, party, text, earlier } = comment;
    return [
      {
        author: name,
        party: cooperation.parties.find(({ id }) => id === party)?.name,
        when: whenOf(comment),
        text,
        buttons: comment.isEditable ? ownButtons(comment) : [],
      },
      ...earlier.map((wording) => ({
        author: say('comments.earlier', { name }),
        when: whenOf(wording),
        text: wording.text,
      })),
    ];
  }

  function whenOf({ at, late, edited, withdrawnAt }: Pick<SeenComment, 'at' | 'late' | 'edited' | 'withdrawnAt'>) {
    const lateness = (is: boolean) => (is ? [say('status.late')] : []);
    return [
      voice.moment(at),
      ...lateness(late),
      ...(edited ? [say('comments.edited', { date: voice.moment(edited.at) }), ...lateness(edited.late)] : []),
      ...(withdrawnAt ? [say('comments.withdrawn', { date: voice.moment(withdrawnAt) })] : []),
    ].join(' · ');
  }

  function ownButtons({ id }: SeenComment): readonly Button[] {
    const data = { ...itemData(item, voice.language), commentId: id };
    return [
      { title: say('btn.edit_comment'), verb: verbs.editCommentForm, data },
      { title: say('btn.withdraw_comment'), verb: verbs.withdrawCommentForm, data },
    ];
  }
}
