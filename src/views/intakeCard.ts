import type { Field } from '../cards/intake/data.ts';
import { intakeCard } from '../cards/intake/index.ts';
import { caseTypes } from '../domain/case.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { ReadCase } from '../ports/paperReader.ts';
import type { Voice } from '../text/voice.ts';
import { warningText } from '../text/warnings.ts';
import { verbs } from './buttons.ts';

/** One case of a document, with what the form is to begin with. */
export interface IntakeView {
  readonly draftId: string;
  readonly fileName: string;
  readonly kind: 'case_paper' | 'agenda';
  readonly index: number;
  readonly total: number;
  readonly read: ReadCase;
  readonly meetings: readonly Meeting[];
  readonly values: IntakeValues;
  readonly problem?: string | undefined;
}

/** What the inputs hold. */
export type IntakeValues = Readonly<
  Record<
    'number' | 'title' | 'type' | 'body' | 'meeting' | 'date' | 'time' | 'place' | 'deadline' | 'access' | 'legalBasis',
    string
  >
>;

const usualTime = '10:00';

/** What the form holds before anyone has touched it: what was read, and the next meeting of the case's body. */
export function firstValues(read: ReadCase, meetings: readonly Meeting[], meetingDate: string | null): IntakeValues {
  const next = meetings.find(({ body }) => body === read.body);
  return {
    number: read.number ?? '',
    title: read.title ?? '',
    type: read.type,
    body: read.body ?? '',
    meeting: next?.id ?? 'new',
    date: meetingDate ?? '',
    time: usualTime,
    place: '',
    deadline: '',
    access: read.access.kind,
    legalBasis: read.access.kind === 'restricted' ? read.access.legalBasis : '',
  };
}

/** The card of one case that was read, with its form. */
export function intakeMessage(
  voice: Voice,
  cooperation: Cooperation,
  view: IntakeView,
): PressReply & { readonly kind: 'card' } {
  const { say } = voice;
  const { read, draftId, index, total } = view;
  const heading = say('intake.heading', { name: view.fileName });
  const card = intakeCard({
    heading,
    intro: say(`intake.${view.kind}`, { n: index + 1, total }),
    warnings: read.warnings.map((warning) => warningText(voice, warning)),
    sections:
      read.sections.length > 0
        ? { label: say('intake.sections'), names: read.sections.map(({ heading: name }) => name) }
        : undefined,
    proposal: read.proposal.length > 0 ? { label: say('label.proposal'), points: read.proposal } : undefined,
    problem: view.problem,
    fields: fieldsOf(voice, cooperation, view),
    send: { title: say('btn.file'), verb: verbs.fileDraft, data: { draftId, index }, style: 'positive' },
  });
  return { kind: 'card', card, summary: heading };
}

function fieldsOf(voice: Voice, cooperation: Cooperation, { values, meetings }: IntakeView): readonly Field[] {
  const { say } = voice;
  const common = (id: keyof IntakeValues, label: string) => ({
    id,
    label,
    value: values[id],
    errorMessage: say('field.unfit'),
  });
  const types = caseTypes.map((type) => ({ title: say(`type.${type}`), value: type }));
  const bodies = cooperation.bodies.map(({ id, names }) => ({ title: `${id}, ${names[voice.language]}`, value: id }));
  const choices = meetings.map(({ id, body, startsAt }) => ({ title: `${body} ${voice.moment(startsAt)}`, value: id }));
  const access = (['open', 'restricted'] as const).map((kind) => ({ title: say(`field.${kind}`), value: kind }));
  return [
    { ...common('number', say('field.number')), kind: 'text', maxLength: 12 },
    { ...common('title', say('field.title')), kind: 'text', maxLength: 300 },
    { ...common('type', say('field.type')), kind: 'choice', choices: types },
    { ...common('body', say('field.body')), kind: 'choice', choices: bodies },
    {
      ...common('meeting', say('field.meeting')),
      kind: 'choice',
      choices: [...choices, { title: say('field.new_meeting'), value: 'new' }],
    },
    { ...common('date', say('field.date')), kind: 'date' },
    { ...common('time', say('field.time')), kind: 'time' },
    { ...common('place', say('field.place')), kind: 'text', maxLength: 200 },
    { ...common('deadline', say('field.deadline')), kind: 'date' },
    { ...common('access', say('field.access')), kind: 'choice', choices: access },
    { ...common('legalBasis', say('field.basis')), kind: 'text', maxLength: 100 },
  ];
}
