import { commentsCard } from '../cards/comments/index.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { CommentList } from '../usecases/readComments.ts';
import { backButton } from './buttons.ts';

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
    entries: comments.map(({ name, party, at, late, text }) => ({
      author: name,
      party: cooperation.parties.find(({ id }) => id === party)?.name,
      when: voice.moment(at),
      text,
      late: late ? say('status.late') : undefined,
    })),
    emptyText: say('msg.comment_none', { no: item.number }),
    cutNote: say('list.cut'),
    asOf: say('card.asOf', { date: voice.moment(asOf) }),
    buttons: [backButton(voice, item)],
  });
  return { kind: 'card', card, summary: heading };
}
