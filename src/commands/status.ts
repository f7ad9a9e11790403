import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { saidItem } from '../views/saidItem.ts';
import { type Command, caseCommand, told } from './command.ts';

/** How a case stands. */
export function statusCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'status',
      verb: verbs.show,
      phrases: {
        nb: ['status(?: for| på)? {case}', 'vis {case}', '{case}'],
        nn: ['status(?: for| på)? {case}', 'vis {case}', '{case}'],
        en: ['status(?: of| for)? {case}', 'show {case}', '{case}'],
      },
      help: {
        nb: { write: 'status 71/20', does: 'hvordan en sak står' },
        nn: { write: 'status 71/20', does: 'korleis ei sak står' },
        en: { write: 'status 71/20', does: 'how a case stands' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.readItem(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, view) => saidItem(voice, view, event, edge.clock()));
    },
  );
}
