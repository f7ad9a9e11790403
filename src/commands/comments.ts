import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { commentsMessage } from '../views/commentsCard.ts';
import { type Command, caseCommand, told } from './command.ts';

/** What has been commented on a case; one's own comments can be edited there. */
export function commentsCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'comments',
      verb: verbs.comments,
      phrases: {
        nb: [
          '(?:vis )?kommentarer(?: til| på| i)? {case}',
          '(?:rediger|endre|trekk) (?:min )?kommentar(?:en)?(?: min)?(?: til| på| i)? {case}',
        ],
        nn: [
          '(?:vis )?kommentarar(?: til| på| i)? {case}',
          '(?:rediger|endre|trekk) kommentaren(?: min)?(?: til| på| i)? {case}',
        ],
        en: [
          '(?:show )?comments(?: on| to| for)? {case}',
          '(?:edit|change|withdraw) (?:my |the )?comment(?: on| to| for)? {case}',
        ],
      },
      help: {
        nb: { write: 'kommentarer 71/20', does: 'hva som er kommentert' },
        nn: { write: 'kommentarar 71/20', does: 'kva som er kommentert' },
        en: { write: 'comments 71/20', does: 'what has been commented' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.readComments(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, list) => commentsMessage(voice, edge.cooperation, list, edge.clock()));
    },
  );
}
