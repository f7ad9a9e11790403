import type { Access } from './domain/case.ts';
import type { Cooperation } from './domain/cooperation.ts';
import type { AgendaItemReading } from './papers/agenda/reading.ts';
import { extractOf } from './papers/extract.ts';
import { readDocument } from './papers/readDocument.ts';
import type { BodyWords, CaseReading, PaperAccess } from './papers/reading.ts';
import type { PaperReader, ReadCase } from './ports/paperReader.ts';

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
          cases: reading.cases.map(caseOfPaper),
        };
      case 'agenda':
        return {
          kind: 'agenda',
          meetingDate: reading.meeting.date,
          cases: reading.items.map((item) => caseOfItem(item, reading.cases, reading.meeting.body)),
        };
      case 'minutes':
        return { kind: 'minutes', meetingDate: reading.meeting.date, cases: [] };
    }
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
    text: [title ?? '', ...sections.flatMap(({ heading, text }) => [heading, text]), ...proposal].join('\n\n'),
    warnings,
  };
}

/** An item of a list, with its paper where that follows in the same document. */
function caseOfItem(item: AgendaItemReading, papers: readonly CaseReading[], body: string | null): ReadCase {
  const paper = papers.find(({ sequence, year }) => sequence === item.sequence && year === item.year);
  const type = item.formality ? 'formalia' : (item.type ?? paper?.type ?? 'ukjent');
  const access = accessOf(item.access);
  const number = item.number ?? item.suggestedNumber;
  const warnings = item.warning ? [item.warning] : [];
  if (paper) return { ...caseOfPaper(paper), number, type, body, title: item.title, access, warnings };
  const { title } = item;
  return { number, type, title, body, access, sections: [], proposal: [], extract: '', text: title, warnings };
}

function accessOf(access: PaperAccess): Access {
  return access.kind === 'open' ? access : { kind: 'restricted', legalBasis: access.legalBasis ?? '' };
}
