import type { Edge } from '../dialogue/edge.ts';
import { rosterMessage } from '../views/rosterCard.ts';
import { bodyCommand, type Command, told } from './command.ts';

/** Compares a body's list with its conversation. */
export function membersCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'members',
      forSecretariat: true,
      phrases: {
        nb: ['(?:vis )?medlemmer(?: i)? {body}'],
        nn: ['(?:vis )?medlemer(?: i)? {body}'],
        en: ['(?:show )?members(?: of| in)? {body}'],
      },
      help: {
        nb: { write: 'medlemmer SG', does: 'hvem som er på listen og i samtalen' },
        nn: { write: 'medlemer SG', does: 'kven som er på lista og i samtalen' },
        en: { write: 'members SG', does: 'who is on the list and in the conversation' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.readMembers(event, match);
      return told(edge, answered, match, (voice, report) => rosterMessage(voice, report));
    },
  );
}
