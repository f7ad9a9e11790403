import type { BodyId } from '../domain/cooperation.ts';
import { blocksOf, textOf } from './blocks.ts';
import type { BodyFinder } from './bodies.ts';
import { factsOf } from './caseFacts.ts';
import { readDecision } from './decision.ts';
import { accessOfPaper, withoutAccess } from './facts/access.ts';
import { attachmentsIn } from './facts/attachments.ts';
import { archiveNumberIn } from './facts/figures.ts';
import { type Head, readHead } from './heading.ts';
import type { Line } from './lines.ts';
import { firstDay, readBody, readMeeting } from './place.ts';
import type { CaseReading, PaperAccess, ReadingWarning, ReadSection } from './reading.ts';
import { type SectionBlocks, splitSections } from './sections.ts';

const saysNoProposal =
  /(?:uten|utan) (?:forslag til vedtak|framlegg til vedtak|vedtaksforslag|innstilling|tilråding)|ingen innstilling|inga innstilling/i;

function warningsAboutHead(head: Head): ReadingWarning[] {
  const { number, title } = head;
  const warnings: ReadingWarning[] = [];
  if (!number) warnings.push('case_number_missing');
  const numbers = new Set(
    head.fields.filter(({ kind, inTable }) => kind === 'number' && inTable).map(({ value }) => value),
  );
  if (number?.ambiguous || numbers.size > 1) warnings.push('case_number_ambiguous');
  if (number?.year === null) warnings.push('year_missing');
  if (!head.type) warnings.push('type_missing');
  if (title === null) warnings.push('title_missing');
  if (head.titleUncertain) warnings.push('title_uncertain');
  if (title !== null && /\p{Lu}{3}/u.test(title) && title === title.toUpperCase()) warnings.push('title_all_caps');
  return warnings;
}

function warningsAboutSections(sections: readonly SectionBlocks[]): ReadingWarning[] {
  const proposals = sections.filter((section) => section.kind === 'proposal').length;
  const explained = sections.some((section) => saysNoProposal.test(section.text));
  const warnings: ReadingWarning[] = [];
  if (sections.every((section) => section.heading === '')) warnings.push('sections_missing');
  if (proposals === 0 && !explained) warnings.push('proposed_decision_missing');
  if (proposals > 1) warnings.push('proposal_repeated');
  return warnings;
}

/** Text between the title and the first heading is a section without a heading. */
function withLead(head: Head, sections: readonly SectionBlocks[]): readonly SectionBlocks[] {
  if (head.lead.length === 0) return sections;
  const blocks = blocksOf(head.lead);
  return [{ kind: 'other', heading: '', headingRaw: '', text: textOf(blocks), blocks, lines: head.lead }, ...sections];
}

/** Without another proposal, a recommendation whose subject is a body is the proposal. */
function withProposal(sections: readonly SectionBlocks[], findBodies: BodyFinder) {
  const none = { sections, isInferred: false };
  if (sections.some(({ kind }) => kind === 'proposal')) return none;
  const at = sections.findLastIndex(({ heading }) => /^anbefaling/i.test(heading));
  const section = sections[at];
  const decision = section && readDecision(section, findBodies).decision;
  if (!section || !decision || decision.body === null || decision.acts.length === 0) return none;
  return { sections: sections.with(at, { ...section, kind: 'proposal' }), isInferred: true };
}

function attachmentsOf(head: Head, sections: readonly SectionBlocks[]): readonly string[] {
  const inHead = head.fields.filter(({ kind }) => kind === 'attachments');
  if (inHead.length > 0) return inHead.flatMap(({ value, more }) => attachmentsIn([value, ...more]));
  return sections
    .filter(({ kind }) => kind === 'attachments')
    .flatMap(({ lines }) => attachmentsIn(lines.map(({ text }) => text)));
}

function archiveNumberOf(head: Head): string | null {
  const field = head.fields.find(({ kind, value }) => kind === 'archive' && /\d/.test(value));
  return field?.value ?? archiveNumberIn(head.number?.archive ?? '');
}

function readAccess(head: Head, lines: readonly string[], sections: readonly SectionBlocks[]): PaperAccess {
  const fields = head.fields
    .filter(({ kind }) => kind === 'access')
    .map(({ label, value }) => (/u\.? ?off|unn?a?t/i.test(label) ? `${label}: ${value}` : value));
  return accessOfPaper(
    [...fields, ...lines],
    sections.map(({ text }) => text),
  );
}

/** What a booklet's list says of the cases in it. */
export interface Booklet {
  /** Where it tells body and meeting. */
  readonly source: string;
  readonly body: BodyId | null;
  readonly date: string | null;
  readonly accessOf: (number: string | null) => PaperAccess;
}

function fromBooklet(booklet: Booklet | undefined): CaseReading['meeting'] {
  return booklet?.date ? { date: booklet.date, source: booklet.source, yearInferred: false } : null;
}

/** What the case itself tells of its body counts before what the booklet tells. */
function bodyIn(own: ReturnType<typeof readBody>, booklet: Booklet | undefined): ReturnType<typeof readBody> {
  if (own.body !== null || !booklet?.body) return own;
  const warnings = own.warnings.filter((warning) => warning !== 'body_unknown');
  return { body: booklet.body, bodySource: booklet.source, warnings };
}

/** Reads one case from its lines and what stands around every page. What the text does not say is null. */
export function readCase(
  lines: readonly Line[],
  headers: readonly string[],
  findBodies: BodyFinder,
  booklet?: Booklet,
): CaseReading {
  const split = splitSections(lines);
  const head = readHead(split.head, findBodies);
  const { sections, isInferred } = withProposal(withLead(head, split.sections), findBodies);
  const proposal = sections.find((section) => section.kind === 'proposal');
  const read = proposal ? readDecision(proposal, findBodies) : null;
  const { body, bodySource, warnings } = bodyIn(readBody(head, headers, read?.decision ?? null, findBodies), booklet);
  const meeting = readMeeting(head, headers, findBodies) ?? fromBooklet(booklet);
  const { number } = head;
  const dated = head.fields.find(({ kind }) => kind === 'documentDate');
  const told = number?.year ?? (meeting && !meeting.yearInferred ? Number(meeting.date.slice(0, 4)) : null);
  const written = dated ? firstDay(dated.value, told) : null;
  const documentDate = written?.date ?? null;
  const year = told ?? (written && !written.yearInferred ? Number(written.date.slice(0, 4)) : null);
  const context = { year, meeting: meeting?.date ?? null, written: documentDate, findBodies };
  const { warnings: aboutDates, ...facts } = factsOf(head, headers, sections, context);
  const headLines = lines.slice(0, split.head.length - head.lead.length).map(({ text }) => text);
  const own = readAccess(head, headLines, sections);
  const access = own.kind === 'open' && booklet ? booklet.accessOf(head.number?.number ?? null) : own;
  return {
    number: number?.number ?? null,
    numberRaw: number?.raw ?? null,
    prefix: number?.prefix ?? null,
    sequence: number?.sequence ?? null,
    year: number?.year ?? null,
    type: head.type?.type ?? 'ukjent',
    typeRaw: head.type?.raw ?? null,
    title: head.title === null ? null : withoutAccess(head.title) || null,
    body,
    bodySource,
    meeting,
    archiveNumber: archiveNumberOf(head),
    documentDate,
    access,
    sections: sections.map(({ kind, heading, headingRaw, text }): ReadSection => ({ kind, heading, headingRaw, text })),
    proposedDecision: read?.decision ?? null,
    ...facts,
    attachments: attachmentsOf(head, sections),
    warnings: [
      ...warningsAboutHead(head),
      ...warnings,
      ...(read?.severalBodies && !warnings.includes('body_ambiguous') ? ['body_ambiguous'] : []),
      ...(meeting === null ? ['meeting_date_missing'] : []),
      ...(access.kind === 'restricted' && access.legalBasis === null ? ['legal_basis_missing'] : []),
      ...warningsAboutSections(sections),
      ...(isInferred ? ['proposal_from_recommendation'] : []),
      ...aboutDates,
    ],
  };
}
