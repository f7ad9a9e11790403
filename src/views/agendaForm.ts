import type { Field } from '../cards/field.ts';
import { formCard } from '../cards/form/index.ts';
import { caseTypes } from '../domain/case.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { CasesAdded } from '../usecases/agenda/addCase.ts';
import type { AgendaToEdit } from '../usecases/agenda/editAgenda.ts';
import type { ItemMoved } from '../usecases/agenda/moveItem.ts';
import { verbs } from './buttons.ts';
import { stateLine } from './itemFacts.ts';
import { meetingData } from './meetingForm.ts';

/** What the secretary wrote in the form the last time. */
export type AgendaValues = Readonly<Partial<Record<'order' | 'title' | 'type' | 'legalBasis' | 'proposal', string>>>;

/** The form that orders an agenda and adds to it, as it is at this revision. */
export function agendaForm(
  voice: Voice,
  { meeting, items }: AgendaToEdit,
  values: AgendaValues = {},
  problem?: string,
): PressReply & { readonly kind: 'card' } {
  const { say } = voice;
  const heading = say('agenda_form.heading', { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) });
  const errorMessage = say('field.unfit');
  const types = caseTypes
    .filter((type) => type !== 'ukjent')
    .map((type) => ({ title: say(`type.${type}`), value: type }));
  const order = items.map(({ number }) => number).join(', ');
  const fields: readonly Field[] = [
    {
      kind: 'text',
      id: 'order',
      label: say('agenda_form.order'),
      value: values.order ?? order,
      errorMessage,
      maxLength: 500,
    },
    {
      kind: 'text',
      id: 'title',
      label: say('agenda_form.title'),
      value: values.title ?? '',
      errorMessage,
      maxLength: 300,
    },
    {
      kind: 'choice',
      id: 'type',
      label: say('agenda_form.type'),
      value: values.type ?? 'orientering',
      errorMessage,
      choices: types,
    },
    {
      kind: 'text',
      id: 'proposal',
      label: say('agenda_form.proposal'),
      value: values.proposal ?? '',
      errorMessage,
      maxLength: 2_000,
      isMultiline: true,
    },
    {
      kind: 'text',
      id: 'legalBasis',
      label: say('agenda_form.basis'),
      value: values.legalBasis ?? '',
      errorMessage,
      maxLength: 100,
    },
  ];
  const data = meetingData(meeting);
  const card = formCard({
    heading,
    intro: say('agenda_form.intro'),
    problem,
    lines: items.map((item) => lineOf(voice, item)),
    fields,
    send: { title: say('btn.save'), verb: verbs.saveAgenda, data, style: 'positive' },
    others: [{ title: say('btn.formalities'), verb: verbs.formalities, data }],
  });
  return { kind: 'card', card, summary: heading };
}

/** The agenda in one sentence, in its order. */
export function agendaSavedText(voice: Voice, { meeting, items }: AgendaToEdit): string {
  const cases = items.map(({ number }) => number).join(', ') || '–';
  return voice.say('agenda_form.saved', { body: voice.body(meeting.body), date: voice.date(meeting.startsAt), cases });
}

/** What was put on an agenda. */
export function addedText(voice: Voice, { meeting, items }: CasesAdded): string {
  const { say } = voice;
  if (items.length === 0) return say('agenda_form.nothing');
  const about = { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  const added = say('agenda_form.added', {
    ...about,
    cases: items.map(({ number, title }) => `${number} ${title}`).join('; '),
  });
  return items.some(({ addedLate }) => addedLate) ? `${added} ${say('agenda_form.late', { id: meeting.body })}` : added;
}

/** What became of a case that was postponed, withdrawn or renumbered. */
export function movedText({ say, date }: Voice, { kind, item, now }: ItemMoved): string {
  const no = item.number;
  if (kind === 'withdrawn') return say('item.withdrawn', { no });
  if (kind === 'renumbered') return say('item.renumbered', { no, now: now?.number ?? '' });
  return now ? say('item.postponed_to', { no, date: date(now.startsAt) }) : say('item.postponed', { no });
}

function lineOf(voice: Voice, item: AgendaItem): string {
  const state = stateLine(voice, item, true);
  const note = [voice.say(`type.${item.type}`), state].filter((part) => part !== undefined).join(' · ');
  return `${item.number} ${item.title} (${note})`;
}
