import { linesCard } from '../cards/lines/index.ts';
import type { Person } from '../domain/cooperation.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { MissingReport, RoundReport } from '../ports/reminderCards.ts';
import type { Voice } from '../text/voice.ts';
import { verbs } from './buttons.ts';

type Entry = RoundReport['deliveries'][number];

/** What a reminder came to, for the secretariat; what nobody knows of is theirs to decide. */
export function reminderReportMessage(voice: Voice, report: RoundReport): OutgoingMessage {
  const { say } = voice;
  const { meeting, item, deliveries } = report;
  const body = voice.body(meeting.body);
  const heading = item
    ? say('report.heading_case', { no: item.number, body })
    : say('report.heading', { body, date: voice.date(meeting.startsAt) });
  const of = (kind: DeliveryState['kind']) => deliveries.filter(({ state }) => state.kind === kind);
  const card = linesCard({
    heading,
    intro: introOf(voice, report),
    rows: [
      ...of('unknown').map((entry) => unknownRow(voice, report, entry)),
      ...rowOf(
        (n) => say('report.unreachable', { n }),
        of('unreachable'),
        (entry) => whyNot(voice, entry),
      ),
      ...(report.isMentionUnknown ? [{ text: say('report.mention_unknown') }] : []),
      ...rowOf((n) => say('report.failed', { n }), of('failed'), nameOf),
      ...rowOf((n) => say('report.sent', { n }), of('sent'), nameOf),
      ...rowOf((n) => say('report.answered', { n }), of('answered'), nameOf),
      ...rowOf(
        (n) => say('report.dropped', { n }),
        of('dropped'),
        (entry) => whyNot(voice, entry),
      ),
    ],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

/** Who is missing when the deadline has passed. */
export function missingReportMessage(voice: Voice, { meeting, items }: MissingReport): OutgoingMessage {
  const { say } = voice;
  const heading = say('overdue.heading', { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) });
  const card = linesCard({
    heading,
    intro: say('overdue.intro'),
    rows: items
      .filter(({ missing }) => missing.length > 0)
      .map(({ item, total, missing }) => ({
        text: say('msg.remind_sec', {
          n: missing.length,
          total,
          no: item.number,
          names: missing.map(({ name }) => name).join(', '),
        }),
      })),
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

function introOf({ say }: Voice, { rung, deliveries }: RoundReport): string | undefined {
  if (deliveries.length === 0) return say('report.nobody');
  if (rung === undefined) return undefined;
  const hours = Number.parseInt(rung, 10);
  const when = Number.isNaN(hours) ? say('rung.published') : say('rung.hours', { n: hours });
  return say('report.by_itself', { rung: when });
}

function unknownRow({ say }: Voice, { meeting, roundId }: RoundReport, { person }: Entry) {
  const { name } = person;
  const data = { meetingId: meeting.id, roundId, person: person.key };
  return {
    text: say('report.unknown', { name }),
    detail: say('report.unknown_detail'),
    buttons: [
      { title: say('btn.remind_again', { name }), verb: verbs.resolveDelivery, data: { ...data, decision: 'resend' } },
      {
        title: say('btn.remind_arrived', { name }),
        verb: verbs.resolveDelivery,
        data: { ...data, decision: 'arrived' },
      },
    ],
  };
}

function whyNot({ say }: Voice, { person, state }: Entry): string {
  if (state.kind === 'dropped') return `${person.name}: ${say(`dropped.${state.reason}`)}`;
  if (state.kind !== 'unreachable') return person.name;
  const mentioned = state.mentioned ? `, ${say('report.mentioned')}` : '';
  return `${person.name}: ${say(`unreachable.${state.reason}`)}${mentioned}`;
}

function nameOf({ person }: { readonly person: Person }): string {
  return person.name;
}

function rowOf(label: (n: number) => string, entries: readonly Entry[], write: (entry: Entry) => string) {
  return entries.length === 0 ? [] : [{ text: label(entries.length), detail: entries.map(write).join('; ') }];
}
