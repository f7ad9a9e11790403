import type { Edge } from '../dialogue/edge.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** When and where a body meets next. */
export function nextMeetingCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'nextMeeting',
      isSuggested: true,
      phrases: {
        nb: ['(?:når er )?neste møte(?: i| for)? {body}'],
        nn: ['(?:når er )?neste møte(?: i| for)? {body}'],
        en: ['(?:when is )?(?:the )?next meeting(?: of| in| for)? {body}', '(?:when is )?(?:the )?next {body} meeting'],
      },
      help: {
        nb: { write: 'neste møte i SG', does: 'når og hvor' },
        nn: { write: 'neste møte i SG', does: 'når og kvar' },
        en: { write: 'next meeting of SG', does: 'when and where' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.readAgenda(event, { body: match.body });
      return told(edge, answered, match, (voice, { meeting: { body, startsAt, place } }) =>
        text(
          voice.say('msg.next_meeting', {
            body: voice.body(body),
            weekday: voice.weekday(startsAt),
            date: voice.date(startsAt),
            time: voice.time(startsAt),
            place,
          }),
        ),
      );
    },
  );
}
