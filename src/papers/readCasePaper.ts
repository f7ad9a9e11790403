import { blocksOf, textOf } from './blocks.ts';
import { type BodyFinder, bodyFinder, onlyBody } from './bodies.ts';
import { firstCase } from './cases.ts';
import { datesIn } from './dates.ts';
import { readDecision } from './decision.ts';
import { type Head, readHead } from './heading.ts';
import { linesOf } from './lines.ts';
import type { BodyWords, CasePaperReading, ProposedDecision, ReadingWarning, ReadSection } from './reading.ts';
import { referencesIn } from './references.ts';
import { type SectionBlocks, splitSections } from './sections.ts';

const saysNoProposal = /(?:uten|utan) (?:forslag til vedtak|framlegg til vedtak|innstilling|tilråding)/i;

function readBody(head: Head, decision: ProposedDecision | null, findBodies: BodyFinder) {
  const warnings: ReadingWarning[] = [];
  const fields = head.fields
    .filter(({ kind }) => kind === 'body' || kind === 'meetingDate')
    .map((field) => field.value);
  const prefix = onlyBody(findBodies(head.number?.prefix ?? ''));
  const inFields = onlyBody(fields.flatMap((value) => findBodies(value)));
  const heading = inFields ?? onlyBody(head.above.flatMap((line) => findBodies(line)));
  if (heading === 'several') warnings.push('body_ambiguous');

  const sources = [
    { source: 'prefix', id: prefix && prefix !== 'several' ? prefix.id : null },
    { source: 'heading', id: heading && heading !== 'several' ? heading.id : null },
    { source: 'decision', id: decision?.body ?? null },
  ] as const;
  const told = sources.filter((candidate) => candidate.id !== null);
  const [first] = told;
  if (!first) warnings.push('body_unknown');
  if (told.some((candidate) => candidate.id !== first?.id)) warnings.push('body_conflicting');
  return { body: first?.id ?? null, bodySource: first?.source ?? null, warnings };
}

/** The day of the meeting, from a field or from a line above the title that speaks of a meeting or names a body. */
function readMeetingDate(head: Head, findBodies: BodyFinder): string | null {
  const fields = head.fields.filter((field) => field.kind === 'meetingDate').map((field) => field.value);
  const lines = head.above.filter((line) => /møte/i.test(line) || findBodies(line).length > 0);
  return [...fields, ...lines].flatMap((text) => datesIn(text, head.number?.year ?? null))[0]?.iso ?? null;
}

function warningsAboutHead(head: Head): ReadingWarning[] {
  const { number, title } = head;
  const warnings: ReadingWarning[] = [];
  if (!number) warnings.push('case_number_missing');
  if (number?.ambiguous) warnings.push('case_number_ambiguous');
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
  if (proposals === 0 && !explained) warnings.push('proposal_missing');
  if (proposals > 1) warnings.push('proposal_repeated');
  return warnings;
}

/** Text between the title and the first heading is a section without a heading. */
function withLead(head: Head, sections: readonly SectionBlocks[]): readonly SectionBlocks[] {
  if (head.lead.length === 0) return sections;
  const blocks = blocksOf(head.lead);
  return [{ kind: 'other', heading: '', headingRaw: '', text: textOf(blocks), blocks }, ...sections];
}

/**
 * Reads one case paper from its text. Takes any string and never throws; what the text does not say is null and
 * has a warning. Of a text with several cases the first is read, with the warning `several_cases`.
 */
export function readCasePaper(text: string, bodies: readonly BodyWords[]): CasePaperReading {
  const findBodies = bodyFinder(bodies);
  const { lines, more } = firstCase(linesOf(text));
  const split = splitSections(lines);
  const head = readHead(split.head);
  const sections = withLead(head, split.sections);
  const proposal = sections.find((section) => section.kind === 'proposal');
  const read = proposal ? readDecision(proposal, findBodies) : null;
  const { body, bodySource, warnings } = readBody(head, read?.decision ?? null, findBodies);
  const meetingDate = readMeetingDate(head, findBodies);
  const { number } = head;
  return {
    number: number?.number ?? null,
    numberRaw: number?.raw ?? null,
    prefix: number?.prefix ?? null,
    sequence: number?.sequence ?? null,
    year: number?.year ?? null,
    type: head.type?.type ?? 'ukjent',
    typeRaw: head.type?.raw ?? null,
    title: head.title,
    body,
    bodySource,
    meetingDate,
    sections: sections.map(({ kind, heading, headingRaw, text }): ReadSection => ({ kind, heading, headingRaw, text })),
    proposedDecision: read?.decision ?? null,
    references: referencesIn(
      sections.map((section) => section.text),
      findBodies,
    ),
    warnings: [
      ...warningsAboutHead(head),
      ...warnings,
      ...(read?.severalBodies && !warnings.includes('body_ambiguous') ? (['body_ambiguous'] as const) : []),
      ...(meetingDate === null ? (['meeting_date_missing'] as const) : []),
      ...warningsAboutSections(sections),
      ...(more ? (['several_cases'] as const) : []),
    ],
  };
}
