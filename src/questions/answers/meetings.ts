import type { BodyId } from '../../domain/cooperation.ts';
import type { KnownMeeting } from '../../domain/known.ts';
import type { Voice } from '../../text/voice.ts';
import type { Understood } from '../interpret.ts';
import { meetingsMeant } from '../resolveDates.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { caseRow, dateText, meetingDay, stateText, type Telling } from './speaking.ts';

/** When and where a body meets. */
export async function answerMeeting(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice } = telling;
  const { meeting } = understood.interpretation;
  const found = await meetingsOf(telling, understood);
  if (found.length === 0) return nothing(telling, understood);
  const key = meeting?.ref === 'next' ? 'ask.meeting.next' : meeting?.ref === 'last' ? 'ask.meeting.last' : undefined;
  const lines = found.map((each) => {
    const fill = { body: voice.body(each.body), day: meetingDay(voice, each) };
    const isOver = each.date < telling.world.today.toString();
    return voice.say(key ?? (isOver ? 'ask.meeting.was' : 'ask.meeting.is'), fill);
  });
  const [first] = found;
  return {
    lead: lines.join('\n'),
    isState: true,
    next: first
      ? [
          {
            kind: 'ask',
            question: agendaQuestion(voice, first),
          },
        ]
      : [],
  };
}

/** What is on a meeting's agenda, all of it or one type. */
export async function answerAgenda(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const found = await meetingsOf(telling, understood);
  if (found.length === 0) return nothing(telling, understood);
  const { case_type: type } = understood.interpretation;
  const agendas = await Promise.all(
    found.map(async (meeting) => {
      const cases = (await world.model.agenda(meeting.id)).filter(
        (each) => type === undefined || (each.kind === 'readable' && each.type === type),
      );
      const fill = { body: voice.body(meeting.body), date: dateText(voice, meeting.date) };
      if (cases.length === 0) return { title: voice.say('ask.agenda.empty', fill), rows: [] as readonly AnswerRow[] };
      const title = type
        ? voice.say('ask.agenda.type', { ...fill, type: voice.say(`ask.types.${type}`) })
        : voice.say('ask.agenda', fill);
      const rows = cases.map((each) =>
        caseRow(
          voice,
          each,
          each.kind === 'readable'
            ? type
              ? stateText(voice, each, telling.now)
              : voice.say(`type.${each.type}`)
            : undefined,
        ),
      );
      return { title, rows };
    }),
  );
  const [first, ...others] = agendas;
  return {
    lead: first?.title ?? '',
    rows: [...(first?.rows ?? []), ...others.flatMap(({ title, rows }) => [{ text: title }, ...rows])],
    isState: true,
  };
}

/** The meetings that are meant; without a body those of the person's own bodies, and without any of them all. */
export async function meetingsOf({ world }: Telling, { interpretation }: Understood): Promise<readonly KnownMeeting[]> {
  const { meeting, period } = interpretation;
  const all = await world.model.meetings();
  const bodies = bodiesAsked(world.asker.bodies, interpretation);
  if (period && (meeting === undefined || meeting.ref === 'next' || meeting.ref === 'last')) {
    const { from = '', to = '9999' } = period;
    return all.filter(
      ({ body, date, state }) =>
        state !== 'cancelled' && date >= from && date <= to && (bodies.length === 0 || bodies.includes(body)),
    );
  }
  const own = meetingsMeant(meeting, all, bodies, world.today);
  const isDated = meeting?.ref === 'date' || meeting?.ref === 'week' || meeting?.ref === 'month';
  return own.length === 0 && isDated && !interpretation.body ? meetingsMeant(meeting, all, [], world.today) : own;
}

function bodiesAsked(own: readonly BodyId[], { body, bodies }: Understood['interpretation']): readonly BodyId[] {
  if (body) return [body];
  return bodies ?? own;
}

/** No such meeting: said so, with the next one. */
export async function nothing(telling: Telling, { interpretation: { body, meeting } }: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const bodies = body ? [body] : world.asker.bodies;
  const [next] = meetingsMeant({ ref: 'next' }, await world.model.meetings(), bodies, world.today);
  const isNext = meeting === undefined || meeting.ref === 'next';
  const lead =
    isNext && body ? voice.say('ask.meeting.noneNext', { body: voice.body(body) }) : voice.say('ask.meeting.none');
  const notes =
    next && !isNext
      ? [voice.say('ask.meeting.next', { body: voice.body(next.body), day: meetingDay(voice, next) })]
      : [];
  return { lead, notes, isState: true };
}

/** The question that shows a meeting's agenda. */
export function agendaQuestion(voice: Voice, meeting: KnownMeeting): string {
  return `${voice.language === 'en' ? 'agenda' : 'saksliste'} ${meeting.body} ${dayMonth(meeting)}`;
}

export function dayMonth({ date }: KnownMeeting): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
}
