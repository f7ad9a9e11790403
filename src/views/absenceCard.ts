import { linesCard } from '../cards/lines/index.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { AbsenceNotice } from '../ports/presenter.ts';
import type { Voice } from '../text/voice.ts';
import { itemButton, verbs } from './buttons.ts';
import { titleOf } from './itemFacts.ts';

/** Tells the deputy that they stand in, with the cases that wait for them; or the secretariat that someone is absent. */
export function absenceMessage(
  voice: Voice,
  cooperation: Cooperation,
  { meeting, entry, waiting }: AbsenceNotice,
): OutgoingMessage {
  const { say } = voice;
  const nameOf = (key: string | undefined) =>
    cooperation.people.find((person) => person.key === key)?.name ?? key ?? '';
  const about = { name: nameOf(entry.person), body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  if (!waiting) {
    const then = entry.deputy
      ? say('absence.deputy', { deputy: nameOf(entry.deputy) })
      : say('absence.no_deputy', { name: about.name });
    return { kind: 'text', text: `${say('absence.done', about)} ${then}` };
  }
  const heading = say('standin.heading', about);
  const card = linesCard({
    heading,
    intro: say('standin.intro', { name: about.name, when: voice.moment(meeting.startsAt), place: meeting.place }),
    rows: waiting.map((item) => ({
      text: `${item.number} ${titleOf(voice, item, true)}`,
      buttons: [itemButton(voice, item, verbs.show, say('case.name', { number: item.number }))],
    })),
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}
