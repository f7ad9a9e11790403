import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { missingMessage } from '../views/missingCard.ts';
import { type Command, caseCommand, told } from './command.ts';

/** Who has not answered. */
export function missingCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'missing',
      verb: verbs.missing,
      phrases: {
        nb: ['hvem mangler(?: på| for| i)? {case}'],
        nn: ['kven manglar(?: på| for| i)? {case}'],
        en: ["who(?: is|'s|’s) missing(?: on| for| in)? {case}"],
      },
      help: {
        nb: { write: 'hvem mangler på 71/20', does: 'hvem som ikke har svart' },
        nn: { write: 'kven manglar på 71/20', does: 'kven som ikkje har svart' },
        en: { write: 'who is missing on 71/20', does: 'who has not answered' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.readMissing(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, missing) =>
        missingMessage(voice, edge.cooperation, missing, edge.clock()),
      );
    },
  );
}
