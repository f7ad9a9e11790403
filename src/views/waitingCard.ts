import type { Button } from '../cards/action.ts';
import type { Notice } from '../cards/notice.ts';
import type { WaitingCase } from '../cards/waiting/data.ts';
import { waitingCard } from '../cards/waiting/index.ts';
import { epochOf, type Instant } from '../domain/instant.ts';
import { isoDate, localDateOf } from '../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { WaitingView } from '../ports/reminderCards.ts';
import type { Voice } from '../text/voice.ts';
import { itemButton, itemData, verbs } from './buttons.ts';
import { titleOf } from './itemFacts.ts';

type CardMessage = OutgoingMessage & { readonly kind: 'card' };

/** With more cases than this, each has the two most needed buttons, so that more of them have room. */
const fewCases = 6;

/** When it is, and in which time zone the day is told. */
export interface Today {
  readonly now: Instant;
  readonly timeZone: string;
}

/** Everything that waits for one person in a meeting; they may read it all, since they have a seat. */
export function waitingMessage(
  voice: Voice,
  { meeting, items }: WaitingView,
  today: Today,
  notice?: Notice,
): CardMessage {
  const { say } = voice;
  const at = { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  if (items.length === 0) {
    const heading = say('waiting.none');
    const card = waitingCard({
      heading,
      notice,
      intro: say('waiting.none_in', at),
      cases: [],
      cutNote: say('waiting.cut'),
    });
    return { kind: 'card', card, summary: heading };
  }
  const card = waitingCard({
    heading: say('waiting.heading'),
    notice,
    intro: introOf(voice, meeting, items, today),
    cases: items.map((item) => caseOf(voice, item, say('waiting.case', { no: item.number }), items.length)),
    cutNote: say('waiting.cut'),
    footer: say('waiting.footer'),
  });
  const summary =
    items.length === 1 ? say('waiting.summary.one', at) : say('waiting.summary.many', { ...at, n: items.length });
  return { kind: 'card', card, summary };
}

/** Everything that waits for one person in all meetings. */
export function digestMessage(voice: Voice, views: readonly WaitingView[]): CardMessage {
  const { say } = voice;
  const n = views.reduce((sum, { items }) => sum + items.length, 0);
  const intro = n === 1 ? say('digest.intro.one') : say('digest.intro', { n });
  const cases = views.flatMap(({ meeting, items }) =>
    items.map((item) => {
      const about = { no: item.number, body: meeting.body, date: voice.moment(meeting.deadline) };
      return caseOf(voice, item, say('waiting.case_of', about), n);
    }),
  );
  const card = waitingCard({
    heading: say('waiting.heading'),
    intro,
    cases,
    cutNote: say('waiting.cut'),
    footer: say('digest.footer'),
  });
  return { kind: 'card', card, summary: intro };
}

function introOf(voice: Voice, meeting: Meeting, items: readonly AgendaItem[], { now, timeZone }: Today): string {
  const { say } = voice;
  const { deadline } = meeting;
  const [only, ...others] = items;
  const isOver = epochOf(now) > epochOf(deadline);
  const about = { n: items.length, body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  if (only && others.length === 0) {
    if (isOver) return say('msg.remind_over', { no: only.number, date: voice.date(deadline) });
    const when = { weekday: voice.weekday(deadline), date: voice.date(deadline), time: voice.time(deadline) };
    return say('msg.remind1', { no: only.number, title: titleOf(voice, only, true), ...when });
  }
  if (isOver) return say('waiting.over', { ...about, deadline: voice.moment(deadline) });
  const isToday = isoDate(localDateOf(now, timeZone)) === isoDate(localDateOf(deadline, timeZone));
  return isToday ? say('msg.remind_day', about) : say('waiting.many', { ...about, deadline: voice.moment(deadline) });
}

function caseOf(voice: Voice, item: AgendaItem, label: string, total: number): WaitingCase {
  const { say } = voice;
  const acknowledge: Button = {
    title: say('btn.ack'),
    verb: verbs.acknowledgeWaiting,
    data: { ...itemData(item, voice.language), body: item.key.body },
    style: 'positive',
  };
  const show = itemButton(voice, item, verbs.show, say('btn.show'));
  const between =
    total > fewCases
      ? []
      : [
          itemButton(voice, item, verbs.commentForm, say('btn.comment')),
          itemButton(voice, item, verbs.discussForm, say('btn.discuss')),
        ];
  return { label, title: titleOf(voice, item, true), buttons: [acknowledge, ...between, show] };
}
