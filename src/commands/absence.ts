import type { Edge } from '../dialogue/edge.ts';
import { absenceText } from '../views/absenceText.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** «Jeg kan ikke møte SG 18.12»: the meeting's items go to the deputy. The secretariat names whom it is about. */
export function absenceCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'absence',
      phrases: {
        nb: [
          'jeg kan ikke (?:møte|delta|komme)(?: i| på| til)? {body}{date}',
          '(?:meld )?forfall(?: i| til| fra)? {body}{date}(?:: ?{text})?',
        ],
        nn: [
          'eg kan ikkje (?:møte|delta|kome|komme)(?: i| på| til)? {body}{date}',
          '(?:meld )?forfall(?: i| til| frå)? {body}{date}(?:: ?{text})?',
        ],
        en: [
          "i can(?:not|’t|'t) (?:attend|make|come to) {body}{date}",
          '(?:report )?absence(?: from| of)? {body}{date}(?:: ?{text})?',
        ],
      },
      help: {
        nb: { write: 'jeg kan ikke møte SG 18.12', does: 'melder forfall, og vara får sakene' },
        nn: { write: 'eg kan ikkje møte SG 18.12', does: 'melder forfall, og vara får sakene' },
        en: { write: 'I cannot attend SG 18.12', does: 'reports absence, and the deputy receives the cases' },
      },
    },
    async (event, { body, date, text: who, ...match }) => {
      const answered = await edge.useCases.reportAbsence(event, { body, date, who, absent: true });
      return told(edge, answered, match, (voice, outcome) => text(absenceText(voice, outcome)));
    },
  );
}

/** Takes it back. */
export function attendanceCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'attendance',
      phrases: {
        nb: [
          'jeg kan (?:likevel )?(?:møte|delta|komme)(?: i| på| til)? {body}{date}(?: likevel)?',
          'trekk forfall(?:et)?(?: i| til| fra)? {body}{date}(?:: ?{text})?',
        ],
        nn: [
          'eg kan (?:likevel )?(?:møte|delta|kome|komme)(?: i| på| til)? {body}{date}(?: likevel)?',
          'trekk forfall(?:et)?(?: i| til| frå)? {body}{date}(?:: ?{text})?',
        ],
        en: [
          'i can (?:attend|make|come to) {body}{date}(?: after all)?',
          'withdraw (?:the )?absence(?: from| of)? {body}{date}(?:: ?{text})?',
        ],
      },
      help: {
        nb: { write: 'trekk forfall SG 18.12', does: 'du kan møte likevel' },
        nn: { write: 'trekk forfallet SG 18.12', does: 'du kan møte likevel' },
        en: { write: 'withdraw absence SG 18.12', does: 'you can attend after all' },
      },
    },
    async (event, { body, date, text: who, ...match }) => {
      const answered = await edge.useCases.reportAbsence(event, { body, date, who, absent: false });
      return told(edge, answered, match, (voice, outcome) => text(absenceText(voice, outcome)));
    },
  );
}
