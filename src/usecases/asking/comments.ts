import { standingWording } from '../../domain/comment.ts';
import type { KnownComments } from '../../domain/known.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { standingComments } from '../comments/givenComments.ts';
import type { Deps } from '../deps.ts';

/** The comments on an item, oldest first. */
export async function commentsOn(deps: Pick<Deps, 'records'>, item: AgendaItem): Promise<KnownComments> {
  const entries = (await standingComments(deps, item)).map((comment) => {
    const { text, at } = standingWording(comment);
    return { name: comment.name, party: comment.party, at: comment.at, text, editedAt: comment.edits && at };
  });
  return { count: entries.length, entries };
}
