import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { itemStateText } from '../views/itemStateText.ts';
import { type Command, caseCommand, text, told } from './command.ts';

/** Closes a case for answers. */
export function closeCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'close',
      forSecretariat: true,
      verb: verbs.close,
      phrases: { nb: ['avslutt {case}', 'lukk {case}'], nn: ['avslutt {case}', 'lukk {case}'], en: ['close {case}'] },
      help: {
        nb: { write: 'avslutt 71/20', does: 'tar ikke imot flere svar' },
        nn: { write: 'avslutt 71/20', does: 'tek ikkje imot fleire svar' },
        en: { write: 'close 71/20', does: 'takes no more answers' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.closeItem(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, result) => text(itemStateText(voice, 'closed', result)));
    },
  );
}

/** Opens a closed case again. */
export function reopenCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'reopen',
      forSecretariat: true,
      verb: verbs.reopen,
      phrases: { nb: ['gjenåpne {case}'], nn: ['gjenopn(?:e|a)? {case}'], en: ['reopen {case}'] },
      help: {
        nb: { write: 'gjenåpne 71/20', does: 'tar imot svar igjen' },
        nn: { write: 'gjenopne 71/20', does: 'tek imot svar igjen' },
        en: { write: 'reopen 71/20', does: 'takes answers again' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.reopenItem(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, result) => text(itemStateText(voice, 'open', result)));
    },
  );
}
