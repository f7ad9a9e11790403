import type { CaseType } from '../../domain/case.ts';
import type {
  AmountReading,
  CaseReading,
  CaseReference,
  DateReading,
  PaperAccess,
  ProposedDecision,
} from '../reading.ts';
import { type Json, present, unlessEmpty } from './json.ts';

/** All white space as single spaces: the shape tells words, not lines. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A type that is not known is null; formalities are told by a field of their own. */
export function typeJson(type: CaseType | null): string | null {
  return type === null || type === 'ukjent' || type === 'formalia' ? null : type;
}

/** The legal basis of a restricted paper, or the words that restrict it; nothing for an open one. */
export function restrictedJson(access: PaperAccess): string | undefined {
  return access.kind === 'open' ? undefined : (access.legalBasis ?? access.raw);
}

function decisionJson(decision: ProposedDecision): Json {
  return {
    heading_raw: decision.headingRaw,
    kind: decision.acts.join('+') || 'unknown',
    body: decision.body,
    text: flat(decision.text),
    points: decision.points.map(flat),
  };
}

function referenceJson(reference: CaseReference): Json {
  return present({
    raw: reference.raw,
    number: reference.number,
    sequence: reference.sequence,
    year: reference.year,
    title: reference.title ?? undefined,
    body: reference.body,
    body_inferred: reference.bodyInferred || undefined,
    meeting_date: reference.meetingDate ?? undefined,
  });
}

function dateJson(date: DateReading): Json {
  return present({
    raw: flat(date.raw),
    precision: date.precision,
    iso: date.iso,
    from: date.from,
    to: date.to,
    role: date.role,
    year_inferred: date.yearInferred || undefined,
    time: date.time,
    in_noise: date.inNoise,
    body: date.body,
    note: date.note,
  });
}

function amountJson(amount: AmountReading): Json {
  return present({
    raw: flat(amount.raw),
    value: amount.value,
    currency: amount.currency,
    vat: amount.vat,
    min: amount.min,
    max: amount.max,
    approx: amount.approx,
  });
}

/** A case paper in the stable shape (docs/papers.md). */
export function caseJson(reading: CaseReading): Json {
  const { meeting } = reading;
  return present({
    number: reading.number,
    number_raw: reading.numberRaw,
    prefix: reading.prefix,
    sequence: reading.sequence,
    year: reading.year,
    type: typeJson(reading.type),
    type_raw: reading.typeRaw,
    formality: reading.type === 'formalia' || undefined,
    title: reading.title,
    body: reading.body,
    body_source: reading.bodySource,
    meeting:
      meeting &&
      present({ date: meeting.date, source: meeting.source, year_inferred: meeting.yearInferred || undefined }),
    archive_number: reading.archiveNumber ?? undefined,
    document_date: reading.documentDate ?? undefined,
    restricted: restrictedJson(reading.access),
    sections: reading.sections.map(({ heading, headingRaw, kind, text }) => ({
      heading,
      heading_raw: headingRaw,
      kind,
      text: flat(text),
    })),
    proposed_decision: reading.proposedDecision && decisionJson(reading.proposedDecision),
    references: reading.references.map(referenceJson),
    dates: reading.dates.map(dateJson),
    amounts: reading.amounts.map(amountJson),
    attachments: unlessEmpty(reading.attachments),
    bodies_mentioned: reading.bodiesMentioned,
    not_amounts: unlessEmpty(reading.notAmounts),
    not_case_numbers: unlessEmpty(reading.notCaseNumbers),
    table_numbers_excluded: reading.tableNumbersExcluded || undefined,
    warnings: reading.warnings,
  });
}
