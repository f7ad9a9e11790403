import type { Edge } from '../dialogue/edge.ts';
import { localDateOf } from '../domain/localTime.ts';
import { readMeetingText, readPlanText } from '../domain/meetingText.ts';
import { newMeetingForm, yearPlanForm } from '../views/meetingForm.ts';
import { planMessage } from '../views/meetingsCard.ts';
import { plannedText } from '../views/meetingTexts.ts';
import { bodyCommand, type Command, command, text, told } from './command.ts';

/** «Nytt møte SG 18. desember kl. 10 på Teams, frist 15. desember»; what is missing is asked for in the form. */
export function planMeetingCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'planMeeting',
      forSecretariat: true,
      phrases: {
        nb: ['nytt møte(?:(?: i| for)? {body}(?: {rest})?)?'],
        nn: ['nytt møte(?:(?: i| for)? {body}(?: {rest})?)?'],
        en: ['new meeting(?:(?: of| for)? {body}(?: {rest})?)?'],
      },
      help: {
        nb: { write: 'nytt møte SG 18. desember kl. 10 på Teams, frist 15. desember', does: 'setter opp et møte' },
        nn: { write: 'nytt møte SG 18. desember kl. 10 på Teams, frist 15. desember', does: 'set opp eit møte' },
        en: { write: 'new meeting SG 18 December at 10 on Teams, deadline 15 December', does: 'plans a meeting' },
      },
    },
    async (event, { body = '', rest = '', ...match }) => {
      const read = readMeetingText(rest, localDateOf(edge.clock(), edge.cooperation.timeZone));
      const fields = { body, ...read };
      if (body === '' || read.date === '' || read.time === '') {
        const answered = await edge.useCases.openMeetingForm(event, { body });
        return told(edge, answered, match, (voice) => newMeetingForm(voice, edge.cooperation, fields));
      }
      const answered = await edge.useCases.planMeeting(event, fields);
      return told(edge, answered, match, (voice, planned) => text(plannedText(voice, planned)));
    },
  );
}

/** A year's meetings, one on each line after the colon, or in a form. */
export function planYearCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'planYear',
      forSecretariat: true,
      phrases: {
        nb: ['møteplan(?: for)? {body}: ?{text}', 'ny møteplan(?: for)? {body}'],
        nn: ['møteplan(?: for)? {body}: ?{text}', 'ny møteplan(?: for)? {body}'],
        en: ['meeting plan(?: for| of)? {body}: ?{text}', 'new meeting plan(?: for| of)? {body}'],
      },
      help: {
        nb: { write: 'møteplan SG: 18.12.2026 kl. 10 Teams', does: 'setter opp et år, ett møte på hver linje' },
        nn: { write: 'møteplan SG: 18.12.2026 kl. 10 Teams', does: 'set opp eit år, eitt møte på kvar linje' },
        en: { write: 'meeting plan SG: 18 December 2026 at 10 Teams', does: 'plans a year, one meeting on each line' },
      },
    },
    async (event, { body, text: written, ...match }) => {
      if (written === undefined) {
        const opened = await edge.useCases.openMeetingForm(event, { body });
        return told(edge, opened, match, (voice) => yearPlanForm(voice, body));
      }
      const lines = readPlanText(written, body, localDateOf(edge.clock(), edge.cooperation.timeZone));
      const answered = await edge.useCases.planYear(event, { body, lines });
      return told(edge, answered, match, (voice, planned) => planMessage(voice, planned.lines));
    },
  );
}
