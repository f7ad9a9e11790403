import type { Access } from './domain/case.ts';
import type { Cooperation } from './domain/cooperation.ts';
import type { AgendaItemReading, AgendaReading } from './papers/agenda/reading.ts';
import { extractOf } from './papers/extract.ts';
import type { MinutesReading } from './papers/minutes/reading.ts';
import { readDocument } from './papers/readDocument.ts';
import type { BodyWords, CaseReading, PaperAccess } from './papers/reading.ts';
import type { PaperReader, ReadCase, ReadMinutes } from './ports/paperReader.ts';

const extractLength = 1_500;

/** The words people write for the bodies of a cooperation. */
export function bodyWordsOf({ bodies }: Cooperation): readonly BodyWords[] {
  return bodies.map(({ id, names, aliases }) => ({
    id,
    words: [...Object.values(names).map((name) => name.toLowerCase()), ...aliases],
  }));
}

/** Reads documents for the use cases: what can be filed of case papers and agendas. */
export function createPaperReader(cooperation: Cooperation): PaperReader {
  const bodies = bodyWordsOf(cooperation);

  return (text) => {
    const reading = readDocument(text, bodies);
    switch (reading.kind) {
      case 'case_paper':
        return {
          kind: 'case_paper',
          meetingDate: reading.cases[0]?.meeting?.date ?? null,
          meetingTime: null,
          place: null,
          cases: reading.cases.map(caseOfPaper),
        };
      case 'agenda':
        return {
          kind: 'agenda',
          meetingDate: reading.meeting.date,
          meetingTime: reading.meeting.start,
          place: reading.meeting.place,
          cases: reading.items.map((item) => caseOfItem(item, reading)),
        };
      case 'minutes':
        return {
          kind: 'minutes',
          meetingDate: reading.meeting.date,
          meetingTime: null,
          place: null,
          cases: [],
          minutes: minutesOf(reading),
        };
    }
  };
}

const outcomeKindOf = {
  acknowledged: 'noted',
  endorsed: 'adopted',
  adopted: 'adopted',
  recommended: 'forwarded',
  discussed: 'discussed',
  postponed: 'postponed',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  requested: 'adopted',
} as const;

function minutesOf({ meeting, cases }: MinutesReading): ReadMinutes {
  return {
    body: meeting.body,
    date: meeting.date,
    cases: cases.flatMap(({ number, outcome, decisionText }) =>
      number === null ? [] : [{ number, kind: outcome && outcomeKindOf[outcome], text: decisionText ?? '' }],
    ),
  };
}

function caseOfPaper(reading: CaseReading): ReadCase {
  const { number, type, title, body, access, proposedDecision, warnings } = reading;
  const sections = reading.sections.map(({ kind, heading, text }) => ({ kind, heading, text }));
  const proposal = proposedDecision?.points ?? [];
  return {
    number,
    type,
    title,
    body,
    access: accessOf(access),
    sections,
    proposal,
    extract: extractOf(sections, extractLength),
    // Of what was read, not of the file: the same paper as .docx and .pdf is the same version.
    found: {
      references: reading.references.map((each) => (each.body ? `${each.body} ${each.number}` : each.number)),
      deadlines: reading.dates.filter(({ role }) => role === 'deadline').map(({ raw }) => raw),
      amounts: reading.amounts.map(({ raw }) => raw),
      attachments: reading.attachments,
    },
    text: [title ?? '', ...sections.flatMap(({ heading, text }) => [heading, text]), ...proposal].join('\n\n'),
    warnings,
  };
}

/** An item of a list, with its paper where that follows in the same document. */
function caseOfItem(item: AgendaItemReading, { cases, meeting, warnings: ofList }: AgendaReading): ReadCase {
  const paper = cases.find(({ sequence, year }) => sequence === item.sequence && year === item.year);
  const read = paper && caseOfPaper(paper);
  const type = item.formality ? 'formalia' : (item.type ?? paper?.type ?? 'ukjent');
  // What either of them calls exempt is exempt.
  const access = item.access.kind === 'open' && read ? read.access : accessOf(item.access);
  const { title } = item;
  const own = [
    ...(item.number === null ? ['case_number_missing'] : []),
    ...(item.sequence !== null && item.year === null ? ['year_missing'] : []),
    ...(item.warning ? [item.warning] : []),
    ...(type === 'ukjent' ? ['type_missing'] : []),
    ...(access.kind === 'restricted' && access.legalBasis === '' ? ['legal_basis_missing'] : []),
    ...ofList.filter((warning) => ['body_unknown', 'meeting_date_missing'].includes(warning)),
  ];
  const ofPaper = (read?.warnings ?? []).filter((warning) => !aboutHead.test(warning));
  return {
    ...(read ?? emptyCase(title)),
    number: item.number,
    type,
    body: meeting.body ?? read?.body ?? null,
    title,
    access,
    warnings: [...new Set([...own, ...ofPaper])],
  };
}

/** What the list tells better than the paper. */
const aboutHead = /^(?:case_number|year|type|title|body|meeting_date|legal_basis)_/;

function emptyCase(title: string): Omit<ReadCase, 'number' | 'type' | 'title' | 'body' | 'access' | 'warnings'> {
  const found = { references: [], deadlines: [], amounts: [], attachments: [] };
  return { sections: [], proposal: [], extract: '', text: title, found };
}

function accessOf(access: PaperAccess): Access {
  return access.kind === 'open' ? access : { kind: 'restricted', legalBasis: access.legalBasis ?? '' };
}
