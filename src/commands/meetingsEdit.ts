import type { Edge } from '../dialogue/edge.ts';
import { isoDate, localDateOf } from '../domain/localTime.ts';
import { readMeetingText } from '../domain/meetingText.ts';
import { isRefused } from '../domain/refusal.ts';
import { cancelMeetingForm, fieldsOfMeeting, meetingForm } from '../views/meetingForm.ts';
import { editedText } from '../views/meetingTexts.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** «Flytt møtet SG 18.12 til 20.12 kl. 12»; without where to, the form. What is not said stays as it is. */
export function moveMeetingCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'moveMeeting',
      forSecretariat: true,
      phrases: {
        nb: ['(?:flytt|endre) møtet?(?: i)? {body}{date}(?: til {rest})?'],
        nn: ['(?:flytt|endre) møtet?(?: i)? {body}{date}(?: til {rest})?'],
        en: ['(?:move|change)(?: the)? meeting(?: of)? {body}{date}(?: to {rest})?'],
      },
      help: {
        nb: { write: 'endre møtet i SG 18.12 til 20.12 kl. 12', does: 'flytter, og sier fra til medlemmene' },
        nn: { write: 'flytt møtet i SG 18.12 til 20.12 kl. 12', does: 'flyttar, og seier frå til medlemene' },
        en: { write: 'move the meeting of SG 18.12 to 20.12 at 12', does: 'moves it and tells the members' },
      },
    },
    async (event, { body, date, rest, ...match }) => {
      const found = await edge.useCases.findMeetingToEdit(event, { body, date });
      if (isRefused(found.outcome)) return told(edge, found, match, () => []);
      const { meeting } = found.outcome;
      if (rest === undefined) {
        return told(edge, found, match, (voice) => meetingForm(voice, edge.cooperation, meeting));
      }
      const { timeZone } = edge.cooperation;
      const now = fieldsOfMeeting(edge.cooperation, meeting);
      const read = readMeetingText(rest, localDateOf(edge.clock(), timeZone));
      const to = { date: read.date || now.date, time: read.time || now.time, place: read.place || now.place };
      // On another day the body's rule gives the deadline anew.
      const isSameDay = to.date === isoDate(localDateOf(meeting.startsAt, timeZone));
      const deadline = read.deadline || (isSameDay ? now.deadline : '');
      const input = { body, meetingId: meeting.id, ...to, deadline };
      const answered = await edge.useCases.moveMeeting(event, input);
      return told(edge, answered, match, (voice, edited) => text(editedText(voice, edited)));
    },
  );
}

/** «Avlys møtet SG 18.12»: asks first, since everyone is told. */
export function cancelMeetingCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'cancelMeeting',
      forSecretariat: true,
      phrases: {
        nb: ['avlys møtet?(?: i)? {body}{date}'],
        nn: ['avlys møtet?(?: i)? {body}{date}'],
        en: ['cancel(?: the)? meeting(?: of)? {body}{date}'],
      },
      help: {
        nb: { write: 'avlys møtet i SG 18.12', does: 'avlyser, utsetter sakene og sier fra til medlemmene' },
        nn: { write: 'avlys møtet i SG 18.12', does: 'avlyser, utset sakene og seier frå til medlemene' },
        en: { write: 'cancel the meeting of SG 18.12', does: 'cancels it, postpones its cases and tells the members' },
      },
    },
    async (event, { body, date, ...match }) => {
      const found = await edge.useCases.findMeetingToEdit(event, { body, date });
      return told(edge, found, match, (voice, { meeting }) => cancelMeetingForm(voice, meeting));
    },
  );
}

/** «Møtet i SG 18.12 er holdt». */
export function holdMeetingCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'holdMeeting',
      forSecretariat: true,
      phrases: {
        nb: ['møtet(?: i)? {body}{date} er (?:holdt|avholdt|gjennomført)'],
        nn: ['møtet(?: i)? {body}{date} er (?:halde|gjennomført)'],
        en: ['the meeting of {body}{date} (?:was|has been|is) held'],
      },
      help: {
        nb: { write: 'møtet i SG 18.12 er holdt', does: 'tar ikke imot flere svar på sakene' },
        nn: { write: 'møtet i SG 18.12 er halde', does: 'tek ikkje imot fleire svar på sakene' },
        en: { write: 'the meeting of SG 18.12 was held', does: 'takes no more answers on its cases' },
      },
    },
    async (event, { body, date, ...match }) => {
      const found = await edge.useCases.findMeetingToEdit(event, { body, date, past: true });
      if (isRefused(found.outcome)) return told(edge, found, match, () => []);
      const answered = await edge.useCases.holdMeeting(event, { body, meetingId: found.outcome.meeting.id });
      return told(edge, answered, match, (voice, edited) => text(editedText(voice, edited)));
    },
  );
}
