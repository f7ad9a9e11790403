import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { commentForm } from '../views/forms.ts';
import { type Command, caseCommand, told } from './command.ts';

/** Shows the form with what was written in it: nothing is saved before «Send» is pressed. */
export function commentCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'comment',
      verb: verbs.commentForm,
      phrases: {
        nb: ['(?:skriv )?kommentar(?: til| på)? {case}(?: ?: ?{text})?', 'kommenter {case}(?: ?: ?{text})?'],
        nn: ['(?:skriv )?kommentar(?: til| på)? {case}(?: ?: ?{text})?', 'kommenter {case}(?: ?: ?{text})?'],
        en: ['(?:write )?(?:a )?comment(?: on| to)? {case}(?: ?: ?{text})?'],
      },
      help: {
        nb: { write: 'kommentar 71/20: tekst', does: 'skriv en kommentar' },
        nn: { write: 'kommentar 71/20: tekst', does: 'skriv ein kommentar' },
        en: { write: 'comment 71/20: text', does: 'write a comment' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.openCommentForm(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, subject) =>
        commentForm(voice, subject, edge.newNonce(), match.text ? { value: match.text } : {}),
      );
    },
  );
}
