import type { AgendaItem, Meeting, MeetingChange } from '../domain/meeting.ts';
import type { CalendarEvent } from '../ports/calendar.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { MeetingEdited } from '../usecases/meeting/editMeeting.ts';
import type { MeetingPlanned } from '../usecases/meeting/planMeetings.ts';
import { titleOf } from './itemFacts.ts';

/** That a meeting was moved or cancelled, to one of the body's people. */
export function meetingNotice(voice: Voice, { body, startsAt }: Meeting, change: MeetingChange): OutgoingMessage {
  const { say } = voice;
  const about = { body: voice.body(body) };
  if (change.kind !== 'moved') {
    return { kind: 'text', text: say('notice.cancelled', { ...about, when: voice.moment(startsAt) }) };
  }
  const { from, to } = change;
  const now = { ...about, when: voice.moment(to.startsAt), place: to.place };
  const isSameTime = from.startsAt === to.startsAt;
  return {
    kind: 'text',
    text: isSameTime
      ? say('notice.place', { ...now, from: from.place })
      : say('notice.moved', { ...now, from: voice.moment(from.startsAt) }),
  };
}

/** What came of planning a meeting. */
export function plannedText(voice: Voice, { kind, meeting }: MeetingPlanned): string {
  return voice.say(kind === 'planned' ? 'meeting.planned' : 'meeting.there', factsOf(voice, meeting));
}

/** What came of moving, cancelling or holding a meeting. */
export function editedText(voice: Voice, { kind, meeting, before }: MeetingEdited): string {
  const { say } = voice;
  const facts = factsOf(voice, meeting);
  if (kind === 'unchanged') return say('meeting.unchanged', facts);
  if (meeting.state === 'cancelled') return say('meeting.cancelled', facts);
  if (meeting.state === 'held') return say('meeting.held', facts);
  if (meeting.startsAt === before.startsAt && meeting.place === before.place) return say('meeting.saved', facts);
  const moved = say('meeting.moved', { ...facts, from: voice.moment(before.startsAt) });
  if (!before.publishAt || before.publishAt === meeting.publishAt) return moved;
  const published = meeting.publishAt
    ? say('meeting.publish_moved', { when: voice.moment(meeting.publishAt) })
    : say('meeting.publish_dropped');
  return `${moved} ${published}`;
}

/** A meeting as calendars show it; anyone who has the address may read it, so restricted cases have no title. */
export function eventText(
  voice: Voice,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Pick<CalendarEvent, 'summary' | 'description'> {
  const { say } = voice;
  const cases = items.map((item) => `${item.number} ${titleOf(voice, item, item.access.kind === 'open')}`);
  return {
    summary: say('event.summary', { body: voice.body(meeting.body) }),
    description: [say('event.deadline', { deadline: voice.moment(meeting.deadline) }), ...cases].join('\n'),
  };
}

function factsOf(voice: Voice, { body, startsAt, place, deadline }: Meeting) {
  return {
    body: voice.body(body),
    when: voice.moment(startsAt),
    place,
    deadline: voice.moment(deadline),
  };
}
