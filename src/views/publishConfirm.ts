import { linesCard } from '../cards/lines/index.ts';
import type { KnownMeeting } from '../domain/known.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import { agendaQuestion } from '../questions/answers/meetings.ts';
import type { Voice } from '../text/voice.ts';
import { verbs } from './buttons.ts';

/** Asks whether to publish a meeting's agenda; `lead` says which. Nothing is published before the press. */
export function publishConfirm(voice: Voice, lead: string, meeting: KnownMeeting): OutgoingMessage {
  const { say } = voice;
  const card = linesCard({
    heading: say('ask.publish.heading'),
    intro: lead,
    rows: [],
    buttons: [
      {
        title: say('btn.publish'),
        verb: verbs.publish,
        data: { body: meeting.body, meetingId: meeting.id },
        style: 'positive',
      },
      { title: say('btn.agenda'), verb: verbs.ask, data: { question: agendaQuestion(voice, meeting) } },
    ],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: lead };
}
