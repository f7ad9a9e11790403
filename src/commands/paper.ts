import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { paperMessage } from '../views/paperCard.ts';
import { type Command, caseCommand, told } from './command.ts';

/** The case paper to read. */
export function paperCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'paper',
      verb: verbs.paper,
      phrases: {
        nb: ['(?:vis )?saksframlegg(?:et)?(?: til| i| for)? {case}'],
        nn: ['(?:vis )?saksframlegg(?:et)?(?: til| i| for)? {case}'],
        en: ['(?:show )?(?:the )?(?:case )?paper(?: of| for)? {case}'],
      },
      help: {
        nb: { write: 'saksframlegg 71/20', does: 'les saken' },
        nn: { write: 'saksframlegg 71/20', does: 'les saka' },
        en: { write: 'paper 71/20', does: 'read the case' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.readPaper(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, paper) => paperMessage(voice, paper));
    },
  );
}
