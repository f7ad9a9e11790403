import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { saidItem } from '../views/saidItem.ts';
import { type Command, caseCommand, told } from './command.ts';

/** Shows the card to press: nothing is recorded straight from what someone writes. */
export function acknowledgeCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'acknowledge',
      verb: verbs.show,
      phrases: {
        nb: ['(?:ta|tar) {case} til orientering', 'jeg tar {case} til orientering'],
        nn: ['(?:ta|tek|tar) {case} til orientering', 'eg (?:tek|tar) {case} til orientering'],
        en: ['(?:note|acknowledge) {case}(?: for information)?'],
      },
      help: {
        nb: { write: 'ta 71/20 til orientering', does: 'viser kortet der du svarer' },
        nn: { write: 'ta 71/20 til orientering', does: 'viser kortet der du svarer' },
        en: { write: 'note 71/20', does: 'shows the card where you answer' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.readItem(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, view) => saidItem(voice, view, event, edge.clock()));
    },
  );
}
