import type { BodyId } from '../domain/cooperation.ts';
import type { BodyFinder } from './bodies.ts';
import { readAmounts } from './facts/amounts.ts';
import { type DateContext, readDates } from './facts/dates.ts';
import { otherNumbersIn, quantitiesIn } from './facts/figures.ts';
import type { Passage } from './facts/passages.ts';
import { type FieldKind, fieldKind } from './fields.ts';
import type { Head } from './heading.ts';
import type { DateRole } from './reading.ts';
import { referencesIn } from './references/referencesIn.ts';
import type { SectionBlocks } from './sections.ts';

const roles: Partial<Record<FieldKind, DateRole>> = {
  meetingDate: 'case_meeting',
  documentDate: 'document',
  deadline: 'deadline',
};

const manyFigures = /^[\d\s.,%–-]*\d[\d\s.,%–-]*$/;

/** A row with figures in two cells or more. */
function isFigures(text: string): boolean {
  return text.split('\t').filter((cell) => manyFigures.test(cell)).length > 1;
}

function headPassages(head: Head): Passage[] {
  const fields = head.fields.map((field) => ({
    text: [field.value, ...field.more].join('\n'),
    isHead: true,
    role: field.kind === 'other' && fieldKind(field.label) === 'other' ? undefined : roles[field.kind],
    line: field.line,
  }));
  const above = head.above.map(({ text, line }) => ({ text, isHead: true, line }));
  const title = head.title === null ? [] : [{ text: head.title, isHead: true, line: head.titleLine }];
  return [...fields, ...above, ...title].toSorted((a, b) => a.line - b.line);
}

function sectionPassages(sections: readonly SectionBlocks[]): Passage[] {
  return sections.flatMap(({ heading, blocks, text }) => [
    ...(heading === '' ? [] : [{ text: heading }]),
    ...blocks.map((block) => ({
      text: block.text.replaceAll('\t', ' '),
      isTable: block.kind === 'row',
      isFigures: block.kind === 'row' && isFigures(block.text),
    })),
    ...(blocks.length === 0 && text !== '' ? [{ text }] : []),
  ]);
}

function bodiesIn(passages: readonly Passage[], prefix: string | null, findBodies: BodyFinder): readonly BodyId[] {
  const isNoise = (passage: Passage) => passage.isNoise === true;
  const ids = (each: readonly Passage[]) => each.flatMap(({ text }) => findBodies(text).map(({ id }) => id));
  const own = ids([{ text: prefix ?? '' }]);
  return [
    ...new Set([...ids(passages.filter(isNoise)), ...own, ...ids(passages.filter((passage) => !isNoise(passage)))]),
  ];
}

/** Everything a paper names: dates, sums, other cases, bodies, and the numbers that are none of these. */
export function factsOf(
  head: Head,
  headers: readonly string[],
  sections: readonly SectionBlocks[],
  context: DateContext,
) {
  const noise = headers.map((text) => ({ text, isNoise: true }));
  const own = [...headPassages(head), ...sectionPassages(sections)];
  const passages = [...noise, ...own];
  const { dates, warnings } = readDates(passages, context);
  return {
    dates,
    warnings,
    amounts: readAmounts(own),
    references: referencesIn(
      own.filter(({ isHead }) => !isHead).map(({ text }) => text),
      context.findBodies,
    ),
    bodiesMentioned: bodiesIn(passages, head.number?.prefix ?? null, context.findBodies),
    notAmounts: quantitiesIn(own),
    notCaseNumbers: otherNumbersIn(own),
    tableNumbersExcluded: sections.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'row' && isFigures(block.text)),
    ),
  };
}
