import { agendaCard } from '../cards/agenda/index.ts';
import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import { stateLine, titleOf } from './itemFacts.ts';

export interface AgendaView {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  /** Of which items the title may be told. */
  readonly readable: (item: AgendaItem) => boolean;
}

/** The card of an agenda. */
export function agendaMessage(voice: Voice, { meeting, items, readable }: AgendaView): OutgoingMessage {
  const { say } = voice;
  const heading = say('agenda.heading', { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) });
  const asks = items.some((item) => item.type === 'orientering');
  const card = agendaCard({
    heading,
    facts: [
      ...(meeting.state === 'cancelled' ? [{ label: say('label.state'), value: say('meeting_state.cancelled') }] : []),
      { label: say('label.time'), value: voice.moment(meeting.startsAt) },
      { label: say('label.place'), value: meeting.place },
      ...(asks ? [{ label: say('label.deadline'), value: voice.moment(meeting.deadline) }] : []),
    ],
    items: items.map((item) => ({
      number: item.number,
      title: titleOf(voice, item, readable(item)),
      typeLabel: say(`type.${item.type}`),
      note:
        [item.addedLate ? say('agenda.addition') : undefined, stateLine(voice, item, readable(item))]
          .filter((part) => part !== undefined)
          .join(' · ') || undefined,
    })),
    footer: asks ? say('agenda.footer') : undefined,
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}
