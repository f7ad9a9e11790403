import type { Button } from '../cards/action.ts';
import { linesCard } from '../cards/lines/index.ts';
import type { Instant } from '../domain/instant.ts';
import { isAhead, type Meeting } from '../domain/meeting.ts';
import type { PressReply } from '../ports/dialogue.ts';
import { refusalText } from '../text/refusals.ts';
import type { Voice } from '../text/voice.ts';
import type { FeedAddress } from '../usecases/meeting/calendar.ts';
import type { CalendarRead } from '../usecases/meeting/importCalendar.ts';
import type { MeetingList } from '../usecases/meeting/listMeetings.ts';
import type { PlannedLine } from '../usecases/meeting/planMeetings.ts';
import { verbs } from './buttons.ts';
import { meetingData } from './meetingForm.ts';
import { plannedText } from './meetingTexts.ts';

type CardReply = PressReply & { readonly kind: 'card' };

/** A body's meetings, with buttons for whoever may change them. */
export function meetingsMessage(voice: Voice, { body, meetings, mayEdit }: MeetingList, now: Instant): CardReply {
  const { say } = voice;
  const heading = say('meetings.heading', { body: voice.body(body) });
  const card = linesCard({
    heading,
    rows: meetings.map((meeting) => ({
      text: say('meetings.row', { when: voice.moment(meeting.startsAt), place: meeting.place }),
      detail: say('meetings.detail', {
        state: say(`meeting_state.${meeting.state}`),
        deadline: voice.moment(meeting.deadline),
      }),
      buttons: mayEdit ? buttonsOf(voice, meeting, now) : [],
    })),
    footer: meetings.length === 0 ? say('msg.no_meeting', { body: voice.body(body) }) : undefined,
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

/** Before it begins, it can be changed; from then on, it can be marked as held. */
function buttonsOf({ say }: Voice, meeting: Meeting, now: Instant): readonly Button[] {
  const data = meetingData(meeting);
  if (isAhead(meeting, now)) return [{ title: say('btn.edit'), verb: verbs.meetingForm, data }];
  const isOver = meeting.state === 'held' || meeting.state === 'cancelled';
  return isOver ? [] : [{ title: say('btn.hold_meeting'), verb: verbs.holdMeeting, data }];
}

/** The meetings of a calendar file, to be planned. */
export function calendarReadMessage(voice: Voice, { draftId, name, lines }: CalendarRead): CardReply {
  const { say } = voice;
  const heading = say('plan.heading');
  const card = linesCard({
    heading,
    intro: say('plan.read', { name }),
    rows: lines.map(({ line, fields: { body, date, time, place } }) => ({
      text: [body || '?', date, time, place].filter((part) => part !== '').join(' · '),
      detail: line,
    })),
    buttons: [{ title: say('btn.plan_all'), verb: verbs.planImported, data: { draftId }, style: 'positive' }],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

/** What came of each line of a plan. */
export function planMessage(voice: Voice, lines: readonly PlannedLine[]): CardReply {
  const { say } = voice;
  const count = (kind: string) => lines.filter(({ outcome }) => outcome.kind === kind).length;
  const heading = say('plan.heading');
  const intro = say('plan.done', { n: count('planned'), there: count('there'), bad: count('refused') });
  const card = linesCard({
    heading,
    intro,
    rows: lines.map(({ line, outcome }) => ({
      text: outcome.kind === 'refused' ? line : plannedText(voice, outcome),
      detail: outcome.kind === 'refused' ? refusalText(voice, outcome.refusal) : undefined,
    })),
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: intro };
}

/** The address of a body's calendar. */
export function feedMessage(voice: Voice, { body, url }: FeedAddress, isNew: boolean): CardReply {
  const { say } = voice;
  const heading = say('feed.heading', { body: voice.body(body) });
  const card = linesCard({
    heading,
    intro: isNew ? `${say('feed.renewed')} ${say('feed.intro')}` : say('feed.intro'),
    rows: [{ text: url }],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}
