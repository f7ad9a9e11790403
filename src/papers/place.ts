import { type BodyFinder, onlyBody } from './bodies.ts';
import { isoDay } from './facts/calendar.ts';
import { type DateToken, dateTokensIn, months } from './facts/dateTokens.ts';
import type { Field } from './fields.ts';
import type { Head } from './heading.ts';
import type { CaseReading, ProposedDecision, ReadingWarning } from './reading.ts';

/** A day as printed, in the year given where it prints none; null where neither tells the year. */
export function dayOf({ form, parts }: DateToken, year: number | null) {
  if (!['written', 'numeric', 'iso', 'slashed', 'told'].includes(form)) return null;
  const printed = parts.year === undefined ? year : Number(parts.year);
  if (printed === null) return null;
  const name = parts.month ?? '';
  const month = Number(name) || months.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  const date = isoDay(printed < 100 ? printed + 2000 : printed, month, Number(parts.day));
  return date === null ? null : { date, yearInferred: parts.year === undefined };
}

/** The first day a text names. */
export function firstDay(text: string, year: number | null) {
  return dateTokensIn(text).flatMap((token) => dayOf(token, year) ?? [])[0] ?? null;
}

function sourceOf(field: Field): string {
  if (field.kind === 'addressee') return 'addressee';
  return `${field.inTable ? 'table' : 'field'}:${field.label}`;
}

/** What one place tells about the body. */
interface Told {
  readonly source: string;
  readonly body: ReturnType<typeof onlyBody>;
}

function fieldsAboutBody({ fields }: Head, findBodies: BodyFinder): Told[] {
  const about = (['body', 'addressee', 'meetingDate'] as const).flatMap((kind) =>
    fields.filter((field) => field.kind === kind && findBodies(field.value).length > 0),
  );
  const [first] = about;
  if (!first) return [];
  const same = about.filter((field) => field.kind === first.kind);
  return [{ source: sourceOf(first), body: onlyBody(same.flatMap(({ value }) => findBodies(value))) }];
}

/** Whose case it is: by its number's prefix, by a field, else by the lines around it and by its decision. */
export function readBody(
  head: Head,
  headers: readonly string[],
  decision: ProposedDecision | null,
  findBodies: BodyFinder,
) {
  const prefix = { source: 'number_prefix', body: onlyBody(findBodies(head.number?.prefix ?? '')) };
  const inFields = fieldsAboutBody(head, findBodies);
  const around = [
    { source: 'page_header', body: onlyBody(headers.flatMap((text) => findBodies(text))) },
    { source: 'heading', body: onlyBody(head.above.flatMap(({ text }) => findBodies(text))) },
  ].filter(({ body }) => body !== null);
  const ofDecision = { source: 'decision', body: decision?.body ? { id: decision.body } : null };
  const sources: Told[] = [prefix, ...inFields, ...(inFields.length > 0 ? [] : around.slice(0, 1)), ofDecision];

  const warnings: ReadingWarning[] = [];
  if (sources.some(({ body }) => body === 'several')) warnings.push('body_ambiguous');
  const told = sources.flatMap(({ source, body }) => (body && body !== 'several' ? [{ source, id: body.id }] : []));
  const [first] = told;
  if (!first) warnings.push('body_unknown');
  if (told.some(({ id }) => id !== first?.id)) warnings.push('body_conflicting');
  // A field says it for itself; what it only confirms is not named beside it.
  const agreeing = told.filter(({ id, source }) => id === first?.id && !(inFields.length > 0 && source === 'decision'));
  return { body: first?.id ?? null, bodySource: agreeing.map(({ source }) => source).join('+') || null, warnings };
}

/** The meeting the paper is for: from a field, a page header, or a line above the title. */
export function readMeeting(head: Head, headers: readonly string[], findBodies: BodyFinder): CaseReading['meeting'] {
  const tellsMeeting = (text: string) => /møte/i.test(text) || findBodies(text).length > 0;
  const candidates = [
    ...head.fields
      .filter(({ kind }) => kind === 'meetingDate')
      .map((field) => ({ text: field.value, source: sourceOf(field) })),
    ...headers.filter(tellsMeeting).map((text) => ({ text, source: 'page_header' })),
    ...head.above
      .map(({ text }) => text)
      .filter(tellsMeeting)
      .map((text) => ({ text, source: 'heading' })),
  ];
  for (const { text, source } of candidates) {
    const day = firstDay(text, head.number?.year ?? null);
    if (day) return { date: day.date, source, yearInferred: day.yearInferred };
  }
  return null;
}
