import { parseCooperation } from '../../src/adapters/config/cooperationText.ts';
import type { Cooperation } from '../../src/domain/cooperation.ts';
import { type Instant, instantOf } from '../../src/domain/instant.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import type { AgendaItem, Meeting } from '../../src/domain/meeting.ts';
import type { AdaptiveCard } from '../../src/ports/messenger.ts';
import { createVoices, type Voice } from '../../src/text/voice.ts';
import { agendaForm } from '../../src/views/agendaForm.ts';
import { commentsMessage } from '../../src/views/commentsCard.ts';
import { commentForm, editForm, withdrawCommentForm } from '../../src/views/forms.ts';
import { historyMessage } from '../../src/views/historyCard.ts';
import { cancelMeetingForm, meetingForm } from '../../src/views/meetingForm.ts';
import { remarksMessage } from '../../src/views/minutesDocument.ts';
import { outcomeForm } from '../../src/views/outcomeForm.ts';
import { recusalForm } from '../../src/views/recusalForm.ts';

export interface PicturedCard {
  readonly name: string;
  readonly card: AdaptiveCard;
}

const at = (day: number): Instant => instantOf(Date.UTC(2026, 10, day, 10));

const meeting: Meeting = {
  id: 'SG-2026-12-18',
  body: 'SG',
  startsAt: instantOf(Date.UTC(2026, 11, 18, 9)),
  place: 'Bergen rådhus',
  deadline: instantOf(Date.UTC(2026, 11, 15, 11)),
  state: 'published',
};
const item: AgendaItem = {
  id: 'SG-2026-71',
  meetingId: meeting.id,
  key: { body: 'SG', year: 2026, sequence: 71 },
  number: '71/26',
  position: 1,
  type: 'orientering',
  title: 'Videreutvikling av Miljøløftets organisering',
  access: { kind: 'open' },
  state: 'open',
  startsAt: meeting.startsAt,
  place: meeting.place,
  deadline: meeting.deadline,
  paper: { version: 1, sha256: 'a'.repeat(64) },
  proposal: ['Styringsgruppen tar saken til orientering.'],
  extract: '',
};
const earlier: AgendaItem = {
  ...item,
  id: 'AKG-2026-12',
  key: { body: 'AKG', year: 2026, sequence: 12 },
  number: '12/26',
  state: 'closed',
  startsAt: at(3),
};
const postponed: AgendaItem = {
  ...item,
  id: 'SG-2026-72',
  number: '72/26',
  title: 'Årsplan',
  state: 'postponed',
  postponedTo: { meetingId: 'SG-2027-01-20', startsAt: instantOf(Date.UTC(2027, 0, 20, 9)) },
};
const comment = {
  id: 'c',
  itemId: item.id,
  entraId: 'e',
  person: 'odd',
  name: 'Odd Mjelde',
  text: 'Vi støttar framlegget.',
  at: at(24),
  late: false,
  edits: [{ text: 'Vi støttar framlegget, men ber om ei avklaring.', at: at(25), late: false }],
};

/** The forms of the meeting year, a member's comments and the path of a case, in each language, as the views fill them. */
export function spokenCards(cooperationYaml: string): readonly PicturedCard[] {
  const cooperation = parseCooperation(cooperationYaml);
  if ('faults' in cooperation) throw new Error(cooperation.faults.join('\n'));
  const voices = createVoices(cooperation);
  return languages.flatMap((language) => cardsIn(voices[language], cooperation, language));
}

function cardsIn(voice: Voice, cooperation: Cooperation, language: Language): readonly PicturedCard[] {
  const subject = { item, readable: true };
  const own = { ...subject, comment };
  const outcome = { kind: 'discussed', text: 'Drøftet.', tasks: [], at: at(3), by: 'kari', source: 'form' } as const;
  const seen = { ...comment, ...comment.edits[0], at: comment.at, edited: comment.edits[0] };
  const cards = {
    meeting: meetingForm(voice, cooperation, meeting),
    cancel: cancelMeetingForm(voice, meeting),
    agenda: agendaForm(voice, { meeting, items: [item, postponed] }),
    outcome: outcomeForm(voice, item),
    recusal: recusalForm(voice, subject),
    comment: commentForm(voice, subject, 'a-nonce'),
    edit: editForm(voice, own),
    withdraw: withdrawCommentForm(voice, own),
    comments: commentsMessage(
      voice,
      cooperation,
      { item, comments: [{ ...seen, earlier: [comment], isEditable: true }] },
      at(26),
    ),
    remarks: remarksMessage(voice, { item, comments: [comment] }),
    history: historyMessage(voice, {
      item,
      stops: [
        { item: earlier, startsAt: earlier.startsAt, outcome, readable: true },
        { item, startsAt: item.startsAt, readable: true },
      ],
      suggestions: [],
    }),
  };
  return Object.entries(cards).map(([name, { card }]) => ({ name: `year/${name}-${language}`, card }));
}
