import { choiceCard } from '../cards/choice/index.ts';
import type { Field } from '../cards/field.ts';
import { formCard } from '../cards/form/index.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import { isoDate, localDateOf, localTimeOf } from '../domain/localTime.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { MeetingFields } from '../usecases/meeting/meetingFields.ts';
import { verbs } from './buttons.ts';

/** A hint to the client only. */
const maxPlanLength = 8_000;

type CardReply = PressReply & { readonly kind: 'card' };

/** What the inputs hold for a meeting as it is. */
export function fieldsOfMeeting(
  { timeZone }: Cooperation,
  { body, startsAt, place, deadline }: Meeting,
): MeetingFields {
  return {
    body,
    date: isoDate(localDateOf(startsAt, timeZone)),
    time: localTimeOf(startsAt, timeZone),
    place,
    deadline: isoDate(localDateOf(deadline, timeZone)),
  };
}

/** The ids that a button about a meeting carries. */
export function meetingData({ id, body, revision = 0 }: Meeting) {
  return { body, meetingId: id, revision };
}

/** The form that plans a new meeting. */
export function newMeetingForm(
  voice: Voice,
  cooperation: Cooperation,
  values: MeetingFields,
  problem?: string,
): CardReply {
  const { say } = voice;
  const heading = say('meeting.new');
  const choices = cooperation.bodies.map(({ id, names }) => ({ title: `${id}, ${names[voice.language]}`, value: id }));
  const body: Field = {
    kind: 'choice',
    id: 'body',
    label: say('field.body'),
    value: values.body,
    errorMessage: say('field.unfit'),
    choices,
  };
  const card = formCard({
    heading,
    intro: say('meeting.new_intro'),
    problem,
    fields: [body, ...whenFields(voice, values)],
    send: { title: say('btn.save'), verb: verbs.saveMeeting, data: {}, style: 'positive' },
  });
  return { kind: 'card', card, summary: heading };
}

/** The form for a body's year: one meeting on each line. */
export function yearPlanForm(voice: Voice, body: string, lines = '', problem?: string): CardReply {
  const { say } = voice;
  const heading = say('meeting.year', { body: voice.body(body) });
  const card = formCard({
    heading,
    intro: say('meeting.year_intro'),
    problem,
    fields: [
      {
        kind: 'text',
        id: 'lines',
        label: say('field.meetings'),
        value: lines,
        errorMessage: say('field.unfit'),
        maxLength: maxPlanLength,
        isMultiline: true,
      },
    ],
    send: { title: say('btn.plan_all'), verb: verbs.planYear, data: { body }, style: 'positive' },
  });
  return { kind: 'card', card, summary: heading };
}

/** The form that changes a meeting, as it is at this revision. */
export function meetingForm(voice: Voice, cooperation: Cooperation, meeting: Meeting, problem?: string): CardReply {
  const { say } = voice;
  const heading = say('meeting.heading', { body: voice.body(meeting.body) });
  const data = meetingData(meeting);
  const card = formCard({
    heading,
    intro: say('meeting.edit_intro'),
    problem,
    fields: whenFields(voice, fieldsOfMeeting(cooperation, meeting)),
    send: { title: say('btn.save'), verb: verbs.saveMeeting, data, style: 'positive' },
    others: [{ title: say('btn.cancel_meeting'), verb: verbs.cancelMeetingForm, data }],
  });
  return { kind: 'card', card, summary: heading };
}

/** Asks before a meeting is cancelled, since everyone is told. */
export function cancelMeetingForm(voice: Voice, meeting: Meeting): CardReply {
  const { say } = voice;
  const text = say('meeting.cancel_ask', { body: voice.body(meeting.body), when: voice.moment(meeting.startsAt) });
  const data = meetingData(meeting);
  const card = choiceCard({
    text,
    options: [
      { title: say('btn.cancel_meeting'), verb: verbs.cancelMeeting, data },
      { title: say('btn.keep_meeting'), verb: verbs.meetingForm, data },
    ],
  });
  return { kind: 'card', card, summary: text };
}

function whenFields({ say }: Voice, values: MeetingFields): readonly Field[] {
  const common = (id: keyof MeetingFields, label: string) => ({
    id,
    label,
    value: values[id].split('T')[0] ?? '',
    errorMessage: say('field.unfit'),
  });
  return [
    { ...common('date', say('field.meeting_date')), kind: 'date' },
    { ...common('time', say('field.meeting_time')), kind: 'time' },
    { ...common('place', say('field.meeting_place')), kind: 'text', maxLength: 200 },
    { ...common('deadline', say('field.meeting_deadline')), kind: 'date' },
  ];
}
