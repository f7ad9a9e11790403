import { linesCard } from '../cards/lines/index.ts';
import type { Edge } from '../dialogue/edge.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { Published, UnknownPost } from '../usecases/publishAgenda.ts';
import { verbs } from '../views/buttons.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** Posts the agenda and its orientation cases in the body's conversation. */
export function publishCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'publish',
      forSecretariat: true,
      phrases: {
        nb: ['publiser(?: sakslisten?(?: for| til)?)? {body}{date}'],
        nn: ['publiser(?: sakslista?(?: for| til)?)? {body}{date}'],
        en: ['publish(?: the)?(?: agenda(?: of| for)?)? {body}{date}'],
      },
      help: {
        nb: { write: 'publiser SG', does: 'sender saksliste og saker til chatten' },
        nn: { write: 'publiser SG', does: 'sender saksliste og saker til chatten' },
        en: { write: 'publish SG', does: 'sends the agenda and the cases to the chat' },
      },
    },
    async (event, { body, date, ...match }) => {
      const answered = await edge.useCases.publishAgenda(event, { body, date });
      return told(edge, answered, match, (voice, published) => report(voice, published, event.conversation.id));
    },
  );
}

/** Nothing to say where the cards themselves are the answer. */
function report(voice: Voice, published: Published, askedIn: string): readonly OutgoingMessage[] {
  const { counts, meeting, conversation, unknown } = published;
  const { say } = voice;
  const body = voice.body(meeting.body);
  const date = voice.date(meeting.startsAt);
  const sentences: string[] = [];
  const isSeen = askedIn.split(';')[0] === conversation.id;
  if (counts.posted > 0 && !isSeen) sentences.push(say('publish.done', { body, date, n: counts.posted }));
  if (counts.throttled > 0) sentences.push(say('publish.throttled', { n: counts.throttled, body: meeting.body }));
  if (counts.underway > 0) sentences.push(say('publish.underway', { n: counts.underway, body: meeting.body }));
  if (counts.failed > 0) sentences.push(say('publish.failed', { n: counts.failed, body }));
  if (counts.there === Object.values(counts).reduce((sum, n) => sum + n)) {
    sentences.push(say('publish.nothing', { body, date }));
  }
  const told = sentences.map(text);
  return unknown.length > 0 ? [...told, unknownPosts(voice, published, unknown)] : told;
}

function unknownPosts(voice: Voice, { meeting }: Published, unknown: readonly UnknownPost[]): OutgoingMessage {
  const { say } = voice;
  const intro = say('publish.unknown', { body: voice.body(meeting.body) });
  const card = linesCard({
    heading: say('publish.heading'),
    intro,
    rows: unknown.map(({ meetingId, postId, number }) => {
      const what = number ? say('publish.what_case', { no: number }) : say('publish.what_agenda');
      const data = { meetingId, postId };
      return {
        text: what,
        buttons: [
          { title: say('btn.resend', { what }), verb: verbs.resolvePost, data: { ...data, decision: 'resend' } },
          { title: say('btn.arrived', { what }), verb: verbs.resolvePost, data: { ...data, decision: 'arrived' } },
        ],
      };
    }),
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: intro };
}
