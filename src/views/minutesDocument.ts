import { linesCard } from '../cards/lines/index.ts';
import { standingWording, wordingId } from '../domain/comment.ts';
import type { Cooperation, Person } from '../domain/cooperation.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { DocumentSection, WrittenDocument } from '../ports/documentWriter.ts';
import type { Voice } from '../text/voice.ts';
import type { Remarks } from '../usecases/minutes/markRemark.ts';
import type { ItemFacts, MinutesFacts } from '../usecases/minutes/minutesFacts.ts';
import { itemData, verbs } from './buttons.ts';
import { stateLine } from './itemFacts.ts';

/** The draft of a meeting's minutes, in the voice's language. Nothing in it is decided by what members pressed. */
export function minutesDocument(voice: Voice, cooperation: Cooperation, facts: MinutesFacts): WrittenDocument {
  const { say } = voice;
  const { meeting, present, absent, items } = facts;
  const nameOf = (person: Person) => {
    const party = cooperation.parties.find(({ id }) => id === person.party)?.name;
    return party ? `${person.name}, ${party}` : person.name;
  };
  const there = present.map(({ person, standsFor }) =>
    standsFor ? say('seat.for', { name: nameOf(person), member: standsFor.name }) : nameOf(person),
  );
  const orNone = (lines: readonly string[]) => (lines.length > 0 ? lines : [say('minutes.none')]);
  const title = say('minutes.title', { body: voice.body(meeting.body) });
  return {
    language: voice.language === 'nn' ? 'nn-NO' : 'nb-NO',
    title,
    facts: [
      { label: say('minutes.time'), lines: [voice.moment(meeting.startsAt)] },
      { label: say('minutes.place'), lines: [meeting.place] },
      { label: say('minutes.present'), lines: orNone(there) },
      { label: say('minutes.absent'), lines: orNone(absent.map(nameOf)) },
    ],
    sections: items.map((item) => sectionOf(voice, item)),
    footer: `${cooperation.name} · ${title} · ${say('minutes.draft')}`,
  };
}

function sectionOf(voice: Voice, { item, noted, recused, remarks, outcome }: ItemFacts): DocumentSection {
  const { say } = voice;
  const basis = item.access.kind === 'restricted' ? [say('restricted.title', { basis: item.access.legalBasis })] : [];
  const tasks =
    outcome?.tasks.map(({ who, what, due }) => [who, what, due].filter((part) => part !== '').join(', ')) ?? [];
  const parts = [
    { label: say('minutes.recused'), lines: recused.map(({ name }) => say('minutes.recused_line', { name })) },
    { label: say('minutes.proposal'), lines: item.proposal },
    { label: say('minutes.noted'), lines: noted.length > 0 ? [noted.join(', ')] : [] },
    { label: say('minutes.remarks'), lines: remarks.map(({ name, text }) => `${name}: ${text}`) },
    {
      label: say('minutes.outcome'),
      lines: [outcome ? say(`outcome.${outcome.kind}`) : (leftLine(voice, item) ?? say('minutes.missing'))],
    },
    { label: say('minutes.decision'), lines: outcome && outcome.text !== '' ? [outcome.text] : [] },
    { label: say('minutes.tasks'), lines: tasks },
  ];
  const heading = [say('minutes.case', { no: item.number, title: item.title }), ...basis].join(' – ');
  return { heading, parts: parts.filter(({ lines }) => lines.length > 0) };
}

/** Of a case that left the agenda before anyone entered an outcome, that it did. */
function leftLine(voice: Voice, item: AgendaItem): string | undefined {
  return item.state === 'postponed' || item.state === 'withdrawn' ? stateLine(voice, item, true) : undefined;
}

/** The comments of a case, with a button for each that puts it into the minutes or leaves it out. */
export function remarksMessage(voice: Voice, { item, comments }: Remarks): PressReply & { readonly kind: 'card' } {
  const { say } = voice;
  const heading = say('remarks.heading', { no: item.number });
  const card = linesCard({
    heading,
    rows: comments.map((comment) => {
      const commentId = wordingId(comment);
      const { text, at } = standingWording(comment);
      const isMarked = item.remarks?.includes(commentId) ?? false;
      const data = { ...itemData(item, voice.language), commentId, marked: isMarked ? 0 : 1 };
      const edited = commentId === comment.id ? [] : [say('comments.edited', { date: voice.moment(at) })];
      return {
        text: `${comment.name}: ${text}`,
        detail: [...edited, ...(isMarked ? [say('remarks.marked')] : [])].join(' · ') || undefined,
        buttons: [{ title: say(isMarked ? 'btn.unmark' : 'btn.mark'), verb: verbs.markRemark, data }],
      };
    }),
    footer: comments.length === 0 ? say('msg.comment_none', { no: item.number }) : undefined,
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}
