import type { Edge } from '../dialogue/edge.ts';
import { recusedText } from '../views/absenceText.ts';
import { verbs } from '../views/buttons.ts';
import { recusalForm } from '../views/recusalForm.ts';
import { type Command, caseCommand, text, told } from './command.ts';

/** «Jeg er inhabil i 71/20»: the form; the secretariat names whom it is about. */
export function recuseCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'recuse',
      verb: verbs.recusalForm,
      phrases: {
        nb: ['(?:jeg er )?inhabil(?: i| på)? {case}(?:: ?{text})?'],
        nn: ['(?:eg er )?inhabil(?: i| på)? {case}(?:: ?{text})?'],
        en: ['(?:i am )?disqualified(?: in| from| on)? {case}(?:: ?{text})?'],
      },
      help: {
        nb: { write: 'jeg er inhabil i 71/20', does: 'plassen din teller ikke med i saken' },
        nn: { write: 'eg er inhabil i 71/20', does: 'plassen din tel ikkje med i saka' },
        en: { write: 'I am disqualified in 71/20', does: 'your seat does not count in the case' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const ref = { meetingId, itemId: id };
      if (match.text === undefined) {
        const answered = await edge.useCases.openRecusalForm(event, ref);
        return told(edge, answered, match, (voice, subject) => recusalForm(voice, subject));
      }
      const answered = await edge.useCases.recuse(event, { ...ref, recused: true, who: match.text });
      return told(edge, answered, match, (voice, outcome) => text(recusedText(voice, outcome)));
    },
  );
}

/** Takes it back. */
export function unrecuseCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'unrecuse',
      verb: verbs.unrecuse,
      phrases: {
        nb: ['(?:jeg er )?(?:likevel )?habil(?: i| på)? {case}(?:: ?{text})?'],
        nn: ['(?:eg er )?(?:likevel )?habil(?: i| på)? {case}(?:: ?{text})?'],
        en: ['(?:i am )?qualified(?: in| on)? {case}(?:: ?{text})?'],
      },
      help: {
        nb: { write: 'habil i 71/20', does: 'du er ikke inhabil likevel' },
        nn: { write: 'eg er habil i 71/20', does: 'du er ikkje inhabil likevel' },
        en: { write: 'qualified in 71/20', does: 'you are not disqualified after all' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const input = { meetingId, itemId: id, recused: false, who: match.text };
      const answered = await edge.useCases.recuse(event, input);
      return told(edge, answered, match, (voice, outcome) => text(recusedText(voice, outcome)));
    },
  );
}
