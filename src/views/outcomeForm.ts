import { formCard } from '../cards/form/index.ts';
import { linesCard } from '../cards/lines/index.ts';
import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import { outcomeKinds, standingOutcome, tasksText } from '../domain/outcome.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { MinutesRead } from '../usecases/outcome/minutes.ts';
import { type DecisionList, decisionId } from '../usecases/outcome/readDecisions.ts';
import type { OutcomeRecorded } from '../usecases/outcome/recordOutcome.ts';
import { itemButton, itemData, verbs } from './buttons.ts';

type CardReply = PressReply & { readonly kind: 'card' };

/** The form for what came of a case; nothing in it is filled in from what members pressed. */
export function outcomeForm(
  voice: Voice,
  item: AgendaItem,
  values: Readonly<Partial<Record<'kind' | 'text' | 'tasks', string>>> = {},
  problem?: string,
): CardReply {
  const { say } = voice;
  const heading = say('outcome_form.heading', { no: item.number });
  const errorMessage = say('field.unfit');
  const standing = standingOutcome(item.outcomes);
  const choices = outcomeKinds.map((kind) => ({ title: say(`outcome.${kind}`), value: kind }));
  const card = formCard({
    heading,
    intro: say('outcome_form.intro'),
    problem,
    lines: [item.title, ...item.proposal.map((point) => `${say('label.proposal')}: ${point}`)],
    fields: [
      {
        kind: 'choice',
        id: 'kind',
        label: say('outcome_form.kind'),
        value: values.kind ?? standing?.kind ?? '',
        errorMessage,
        choices: [{ title: say('outcome_form.choose'), value: '' }, ...choices],
      },
      {
        kind: 'text',
        id: 'text',
        label: say('outcome_form.text'),
        value: values.text ?? standing?.text ?? '',
        errorMessage,
        maxLength: 8_000,
        isMultiline: true,
      },
      {
        kind: 'text',
        id: 'tasks',
        label: say('outcome_form.tasks'),
        value: values.tasks ?? tasksText(standing?.tasks ?? []),
        errorMessage,
        maxLength: 2_000,
        isMultiline: true,
      },
    ],
    send: {
      title: say('btn.save'),
      verb: verbs.saveOutcome,
      data: { ...itemData(item, voice.language), revision: item.outcomes?.length ?? 0 },
      style: 'positive',
    },
  });
  return { kind: 'card', card, summary: heading };
}

/** What came of entering an outcome. */
export function outcomeText({ say }: Voice, { kind, item }: OutcomeRecorded): string {
  const standing = standingOutcome(item.outcomes);
  const about = { no: item.number, kind: standing ? say(`outcome.${standing.kind}`) : '' };
  return say(kind === 'recorded' ? 'outcome_form.saved' : 'outcome_form.unchanged', about);
}

/** A meeting's cases with their outcomes, and a button for each. */
export function outcomesMessage(
  voice: Voice,
  { meeting, items }: { readonly meeting: Meeting; readonly items: readonly AgendaItem[] },
): CardReply {
  const { say } = voice;
  const heading = say('outcomes.heading', { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) });
  const card = linesCard({
    heading,
    rows: items.map((item) => {
      const standing = standingOutcome(item.outcomes);
      const title = say('btn.outcome', { no: item.number });
      return {
        text: `${item.number} ${item.title}`,
        detail: standing
          ? [say(`outcome.${standing.kind}`), standing.text].filter((part) => part !== '').join(': ')
          : say('outcomes.none'),
        buttons: [itemButton(voice, item, verbs.outcomeForm, title)],
      };
    }),
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

/** What minutes say, to be confirmed. */
export function minutesReadMessage(
  voice: Voice,
  { draftId, name, meeting, outcomes, unknown }: MinutesRead,
): CardReply {
  const { say } = voice;
  const heading = say('minutes_read.heading', { name });
  const about = { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  const card = linesCard({
    heading,
    intro: say(outcomes.length > 0 ? 'minutes_read.intro' : 'minutes_read.nothing', about),
    rows: outcomes.map(({ item, entry }) => ({
      text: `${item.number} ${item.title}`,
      detail: [say(`outcome.${entry.kind}`), entry.text].filter((part) => part !== '').join(': '),
    })),
    footer: unknown.length > 0 ? say('minutes_read.unknown', { numbers: unknown.join(', ') }) : undefined,
    buttons:
      outcomes.length > 0
        ? [{ title: say('btn.apply_minutes'), verb: verbs.applyMinutes, data: { draftId }, style: 'positive' }]
        : [],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

/** The decisions of a period. */
export function decisionsMessage(voice: Voice, { decisions, withheld }: DecisionList): CardReply {
  const { say } = voice;
  const heading = say('decisions.heading');
  const card = linesCard({
    heading,
    rows: decisions.map((decision) => {
      const { key, number, title, access, startsAt, outcome } = decision;
      const isWithheld = withheld.has(decisionId(decision));
      const basis = access.kind === 'restricted' ? access.legalBasis : '';
      const detail = { date: voice.date(startsAt), kind: say(`outcome.${outcome.kind}`), text: outcome.text };
      return {
        text: say('decisions.row', {
          body: key.body,
          no: number,
          title: isWithheld ? say('restricted.title', { basis }) : title,
        }),
        detail: isWithheld ? voice.date(startsAt) : say('decisions.detail', detail).trim(),
      };
    }),
    footer: decisions.length === 0 ? say('decisions.none') : undefined,
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}
