import type { Edge } from '../dialogue/edge.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** Sets when the agenda of a body's next meeting goes out by itself. */
export function scheduleCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'schedule',
      forSecretariat: true,
      phrases: {
        nb: ['planlegg publisering(?: av)? {body}{date}{time}'],
        nn: ['planlegg publisering(?: av)? {body}{date}{time}'],
        en: ['schedule publication(?: of)? {body}{date}{time}'],
      },
      help: {
        nb: { write: 'planlegg publisering SG 11.12 kl. 08.00', does: 'sender sakslisten ut av seg selv' },
        nn: { write: 'planlegg publisering SG 11.12 kl. 08.00', does: 'sender sakslista ut av seg sjølv' },
        en: { write: 'schedule publication SG 11.12 at 08:00', does: 'sends the agenda out by itself' },
      },
    },
    async (event, { body, date, time = '08:00', ...match }) => {
      const when = date && { date, time };
      const answered = await edge.useCases.schedulePublication(event, { body, when });
      return told(edge, answered, match, (voice, { meeting, publishAt }) => {
        const about = { body: voice.body(body), date: voice.date(meeting.startsAt) };
        if (!publishAt) return text(voice.say('publish.unscheduled', about));
        return text(voice.say('publish.scheduled', { ...about, when: voice.moment(publishAt) }));
      });
    },
  );
}

/** Calls it off. */
export function unscheduleCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'unschedule',
      forSecretariat: true,
      phrases: {
        nb: ['avlys publisering(?: av)? {body}'],
        nn: ['avlys publisering(?: av)? {body}'],
        en: ['cancel publication(?: of)? {body}'],
      },
      help: {
        nb: { write: 'avlys publisering SG', does: 'sender ikke sakslisten av seg selv' },
        nn: { write: 'avlys publisering SG', does: 'sender ikkje sakslista av seg sjølv' },
        en: { write: 'cancel publication SG', does: 'does not send the agenda by itself' },
      },
    },
    async (event, { body, ...match }) => {
      const answered = await edge.useCases.schedulePublication(event, { body });
      return told(edge, answered, match, (voice, { meeting }) =>
        text(voice.say('publish.unscheduled', { body: voice.body(body), date: voice.date(meeting.startsAt) })),
      );
    },
  );
}
