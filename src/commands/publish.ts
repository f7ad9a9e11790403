import type { Edge } from '../dialogue/edge.ts';
import { publishedReport } from '../views/publishedReport.ts';
import { bodyCommand, type Command, told } from './command.ts';

/** Posts the agenda and its orientation cases in the body's conversation. */
export function publishCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'publish',
      forSecretariat: true,
      phrases: {
        nb: ['publiser(?: sakslisten?(?: for| til)?)? {body}{date}'],
        nn: ['publiser(?: sakslista?(?: for| til)?)? {body}{date}'],
        en: ['publish(?: the)?(?: agenda(?: of| for)?)? {body}{date}'],
      },
      help: {
        nb: { write: 'publiser SG', does: 'sender saksliste og saker til chatten' },
        nn: { write: 'publiser SG', does: 'sender saksliste og saker til chatten' },
        en: { write: 'publish SG', does: 'sends the agenda and the cases to the chat' },
      },
    },
    async (event, { body, date, ...match }) => {
      const answered = await edge.useCases.publishAgenda(event, { body, date });
      return told(edge, answered, match, (voice, published) =>
        publishedReport(voice, published, event.conversation.id),
      );
    },
  );
}
