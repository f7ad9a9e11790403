import { linesCard } from '../cards/lines/index.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { Published, UnknownPost } from '../usecases/posts/publishMeeting.ts';
import { verbs } from './buttons.ts';

/** What came of publishing. Where it was asked for in the body's own chat, the cards themselves are the answer. */
export function publishedReport(voice: Voice, published: Published, askedIn?: string): readonly OutgoingMessage[] {
  const { counts, meeting, conversation, unknown } = published;
  const { say } = voice;
  const body = voice.body(meeting.body);
  const date = voice.date(meeting.startsAt);
  const sentences: string[] = [];
  const isSeen = askedIn?.split(';')[0] === conversation.id;
  if (counts.posted > 0 && !isSeen) sentences.push(say('publish.done', { body, date, n: counts.posted }));
  if (counts.throttled > 0) sentences.push(say('publish.throttled', { n: counts.throttled, body: meeting.body }));
  if (counts.underway > 0) sentences.push(say('publish.underway', { n: counts.underway, body: meeting.body }));
  if (counts.failed > 0) sentences.push(say('publish.failed', { n: counts.failed, body }));
  if (counts.there === Object.values(counts).reduce((sum, n) => sum + n)) {
    sentences.push(say('publish.nothing', { body, date }));
  }
  const told = sentences.map((sentence) => ({ kind: 'text', text: sentence }) as const);
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
