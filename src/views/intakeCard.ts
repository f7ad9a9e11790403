import type { Button } from '../cards/action.ts';
import type { Field } from '../cards/field.ts';
import type { FieldRow } from '../cards/intake/data.ts';
import { intakeCard } from '../cards/intake/index.ts';
import type { Notice } from '../cards/notice.ts';
import { type Case, caseTypes } from '../domain/case.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import { isoDate, localDateOf } from '../domain/localTime.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { ReadCase } from '../ports/paperReader.ts';
import type { Voice } from '../text/voice.ts';
import { warningText } from '../text/warnings.ts';
import type { BroughtIn } from '../usecases/intake/bringIn.ts';
import { verbs } from './buttons.ts';

/** What stands over the form, and what it holds when someone has filled it in. */
export interface IntakeExtras {
  readonly notice?: Notice | undefined;
  readonly values?: IntakeValues | undefined;
}

/** What the inputs hold. */
export type IntakeValues = Readonly<
  Record<
    'number' | 'title' | 'type' | 'body' | 'meeting' | 'date' | 'time' | 'place' | 'deadline' | 'access' | 'legalBasis',
    string
  >
>;

interface Choice {
  readonly title: string;
  readonly value: string;
}

const usualTime = '10:00';

/** What the form holds before anyone has touched it: what was read, and the meeting that the document names. */
function firstValues({ timeZone }: Cooperation, { reading, meetings }: BroughtIn, read: ReadCase): IntakeValues {
  const { meetingDate, meetingTime, place } = reading;
  const ofBody = meetings.filter(({ body }) => body === read.body);
  const isTold = ({ startsAt }: Meeting) => isoDate(localDateOf(startsAt, timeZone)) === meetingDate;
  // Without a date the body's next meeting is only a proposal: the warning says that the document names none.
  const meeting = meetingDate === null ? ofBody[0] : ofBody.find(isTold);
  return {
    number: read.number ?? '',
    title: read.title ?? '',
    type: read.type,
    body: read.body ?? '',
    meeting: meeting?.id ?? 'new',
    date: meetingDate ?? '',
    time: meetingTime ?? usualTime,
    place: place ?? '',
    deadline: '',
    access: read.access.kind,
    legalBasis: read.access.kind === 'restricted' ? read.access.legalBasis : '',
  };
}

/** The card of one case that was read, with its form; undefined when the document has no such case. */
export function intakeMessage(
  voice: Voice,
  cooperation: Cooperation,
  brought: BroughtIn,
  { notice, values }: IntakeExtras = {},
): (PressReply & { readonly kind: 'card' }) | undefined {
  const { say } = voice;
  const { draft, reading, index, known } = brought;
  const read = reading.cases[index];
  if (!read || reading.kind === 'minutes') return undefined;
  const total = reading.cases.length;
  const heading = say('intake.heading', { name: draft.original.name });
  const filled = values ?? firstValues(cooperation, brought, read);
  const card = intakeCard({
    heading,
    intro: total === 1 ? say('intake.one') : say(`intake.${reading.kind}`, { n: index + 1, total }),
    warnings: [...knownTexts(voice, read, known), ...read.warnings.map((warning) => warningText(voice, warning))],
    facts: factsOf(voice, read),
    proposal: read.proposal.length > 0 ? { label: say('label.proposal'), points: read.proposal } : undefined,
    notice,
    ...inputsOf(voice, cooperation, filled, brought.meetings),
    send: { title: say('btn.file'), verb: verbs.fileDraft, data: { draftId: draft.id, index }, style: 'positive' },
    others: [
      ...(index + 1 < total ? [showButton(say('btn.next_case'), draft.id, index + 1)] : []),
      ...(index > 0 ? [showButton(say('btn.previous_case'), draft.id, index - 1)] : []),
    ],
  });
  return { kind: 'card', card, summary: heading };
}

function showButton(title: string, draftId: string, index: number): Button {
  return { title, verb: verbs.showDraft, data: { draftId, index } };
}

/** What the register knows of the number: the case itself, or another body's case of the same number. */
function knownTexts({ say }: Voice, read: ReadCase, known: readonly Case[]): readonly string[] {
  return known.map(({ key, number, title }) =>
    key.body === read.body
      ? say('intake.known', { body: key.body, no: number, title })
      : say('intake.other_body', { body: key.body, no: number, title }),
  );
}

function factsOf({ say }: Voice, { sections, found }: ReadCase) {
  const facts = [
    { title: say('intake.sections'), values: sections.map(({ heading }) => heading).filter((name) => name !== '') },
    { title: say('intake.references'), values: found.references },
    { title: say('intake.deadlines'), values: found.deadlines },
    { title: say('intake.amounts'), values: found.amounts },
    { title: say('intake.attachments'), values: found.attachments },
  ];
  return facts.flatMap(({ title, values }) => (values.length > 0 ? [{ title, value: values.join(', ') }] : []));
}

function inputsOf(voice: Voice, cooperation: Cooperation, values: IntakeValues, meetings: readonly Meeting[]) {
  const { say } = voice;
  const common = (id: keyof IntakeValues) => ({ id, value: values[id], errorMessage: say('field.unfit') });
  const text = (id: keyof IntakeValues, label: string, maxLength: number): Field => ({
    ...common(id),
    label,
    kind: 'text',
    maxLength,
  });
  const choice = (id: keyof IntakeValues, label: string, choices: readonly Choice[]): Field => ({
    ...common(id),
    label,
    kind: 'choice',
    choices,
  });
  const types = caseTypes.map((type) => ({ title: say(`type.${type}`), value: type }));
  const bodies = cooperation.bodies.map(({ id, names }) => ({ title: `${id}, ${names[voice.language]}`, value: id }));
  const planned = meetings.map(({ id, body, startsAt }) => ({ title: `${body} ${voice.moment(startsAt)}`, value: id }));
  const access = (['open', 'restricted'] as const).map((kind) => ({ title: say(`field.${kind}`), value: kind }));
  const rows: readonly FieldRow[] = [
    [text('number', say('field.number'), 12), choice('type', say('field.type'), types)],
    [text('title', say('field.title'), 300)],
    [choice('body', say('field.body'), bodies), choice('access', say('field.access'), access)],
    [text('legalBasis', say('field.basis'), 100)],
    [choice('meeting', say('field.meeting'), [...planned, { title: say('field.new_meeting'), value: 'new' }])],
    [{ ...common('deadline'), label: say('field.deadline'), kind: 'date' }],
  ];
  const newMeeting = {
    title: say('field.new_meeting_show'),
    isOpen: values.meeting === 'new',
    rows: [
      [
        { ...common('date'), label: say('field.date'), kind: 'date' },
        { ...common('time'), label: say('field.time'), kind: 'time' },
      ],
      [text('place', say('field.place'), 200)],
    ] satisfies readonly FieldRow[],
  };
  return { rows, newMeeting };
}
