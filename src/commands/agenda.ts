import type { Edge } from '../dialogue/edge.ts';
import { agendaMessage } from '../views/agendaCard.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** What is on a meeting's agenda. */
export function agendaCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'agenda',
      isSuggested: true,
      phrases: {
        nb: ['(?:vis )?saks?listen?(?: for| til| i)? {body}{date}'],
        nn: ['(?:vis )?saks?lista?e?(?: for| til| i)? {body}{date}'],
        en: ['(?:show )?(?:the )?agenda(?: of| for)? {body}{date}'],
      },
      help: {
        nb: { write: 'saksliste SG', does: 'sakene til neste møte' },
        nn: { write: 'saksliste SG', does: 'sakene til neste møte' },
        en: { write: 'agenda SG', does: 'the cases of the next meeting' },
      },
    },
    async (event, { body, date, ...match }) => {
      const answered = await edge.useCases.readAgenda(event, { body, date });
      return told(edge, answered, match, (voice, { meeting, items, readable }) => {
        if (items.length > 0) return agendaMessage(voice, { meeting, items, readable: ({ id }) => readable.has(id) });
        const blanks = { body: voice.body(body), date: voice.date(meeting.startsAt) };
        return text(voice.say('msg.agenda_unpublished', blanks));
      });
    },
  );
}
