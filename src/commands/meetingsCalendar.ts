import type { Edge } from '../dialogue/edge.ts';
import { feedMessage, meetingsMessage } from '../views/meetingsCard.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** A body's meetings. */
export function meetingsCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'meetings',
      phrases: {
        nb: ['(?:vis )?(?:møter|møtene|møteplan|møteplanen)(?: i| for)? {body}'],
        nn: ['(?:vis )?(?:møta|møteplan|møteplanen)(?: i| for)? {body}'],
        en: ['(?:show )?(?:the )?meetings(?: of| in| for)? {body}'],
      },
      help: {
        nb: { write: 'møter i SG', does: 'alle møtene i organet' },
        nn: { write: 'møta i SG', does: 'alle møta i organet' },
        en: { write: 'meetings of SG', does: 'all meetings of the body' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.listMeetings(event, { body: match.body });
      return told(edge, answered, match, (voice, list) => meetingsMessage(voice, list, edge.clock()));
    },
  );
}

/** The address of a body's calendar. */
export function calendarCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'calendar',
      phrases: {
        nb: ['kalender(?:adresse)?(?: for| til| i)? {body}'],
        nn: ['kalender(?:adresse)?(?: for| til| i)? {body}'],
        en: ['(?:the )?calendar(?: of| for)? {body}'],
      },
      help: {
        nb: { write: 'kalender for SG', does: 'en adresse for Outlook eller telefonen' },
        nn: { write: 'kalender for SG', does: 'ei adresse for Outlook eller telefonen' },
        en: { write: 'calendar of SG', does: 'an address for Outlook or your phone' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.readFeed(event, { body: match.body });
      return told(edge, answered, match, (voice, feed) => feedMessage(voice, feed, false));
    },
  );
}

/** Makes a new address; the old one no longer works. */
export function renewCalendarCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'renewCalendar',
      forSecretariat: true,
      phrases: {
        nb: ['ny kalenderadresse(?: for| til| i)? {body}'],
        nn: ['ny kalenderadresse(?: for| til| i)? {body}'],
        en: ['new calendar address(?: of| for)? {body}'],
      },
      help: {
        nb: { write: 'ny kalenderadresse for SG', does: 'den gamle virker ikke lenger' },
        nn: { write: 'ny kalenderadresse for SG', does: 'adressa som var, verkar ikkje lenger' },
        en: { write: 'new calendar address of SG', does: 'the old one no longer works' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.renewFeed(event, { body: match.body });
      return told(edge, answered, match, (voice, feed) => feedMessage(voice, feed, true));
    },
  );
}

/** A calendar file of one meeting. */
export function meetingFileCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'meetingFile',
      phrases: {
        nb: ['kalenderfil(?: for| til)? {body}{date}'],
        nn: ['kalenderfil(?: for| til)? {body}{date}'],
        en: ['calendar file(?: of| for)? {body}{date}'],
      },
      help: {
        nb: { write: 'kalenderfil for SG 18.12', does: 'ett møte til kalenderen' },
        nn: { write: 'kalenderfil for SG 18.12', does: 'eitt møte til kalenderen' },
        en: { write: 'calendar file of SG 18.12', does: 'one meeting for your calendar' },
      },
    },
    async (event, { body, date, ...match }) => {
      const answered = await edge.useCases.readMeetingFile(event, { body, date });
      return told(edge, answered, match, (voice, { url }) => text(`[${voice.say('btn.open_calendar')}](${url})`));
    },
  );
}
