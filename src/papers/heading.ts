import { continues, joined } from './blocks.ts';
import type { BodyFinder } from './bodies.ts';
import { type CaseNumber, readCaseNumber } from './caseNumber.ts';
import { listsCase } from './cases.ts';
import { type TypeReading, typeInBrackets, typeInTitle, typeLabel, typeOfPrefix } from './caseType.ts';
import { accessIn, accessLine } from './facts/access.ts';
import { type Field, fieldsOf } from './fields.ts';
import type { Line } from './lines.ts';
import { isPlaceLine } from './placeLine.ts';

const longestTitle = 4;
/** «Orienteringssaker» is no type of one case, but what the case is called. */
const plural = /(?:er|ar)$/i;

/** The head of a paper: everything before its first section. */
export interface Head {
  readonly number: CaseNumber | null;
  readonly type: TypeReading | null;
  readonly title: string | null;
  /** The title ran on for so long that it may have swallowed text. */
  readonly titleUncertain: boolean;
  readonly fields: readonly Field[];
  /** The line its title begins on. */
  readonly titleLine: number;
  /** Lines around the title that are no field: letterheads, and lines that only tell the meeting. */
  readonly above: readonly { readonly text: string; readonly line: number }[];
  /** Lines after the title that are no field: text before any heading. */
  readonly lead: readonly Line[];
}

interface Found {
  readonly number: CaseNumber | null;
  readonly rest: string;
  readonly at: number;
}

function findNumber(head: readonly Line[], fields: readonly Field[], fieldLines: ReadonlySet<number>): Found | null {
  const numberFields = new Map(
    fields.filter((field) => field.kind === 'number').map((field) => [field.line, field.value]),
  );
  for (const [at, line] of head.entries()) {
    const named = numberFields.get(at);
    const bare = /^\d/.test(line.text) && !line.blankBefore && !fieldLines.has(at - 1);
    const inField = named === undefined ? null : readCaseNumber(named);
    if (inField && fieldLines.has(at)) return { number: inField, rest: inField.rest, at };
    const number = bare ? null : readCaseNumber(line.text);
    if (number && !isProse(number.rest)) return { number, rest: number.rest, at };
  }
  return null;
}

/** «Sak 44/13 utgår.» tells about a case and is not the title of one. */
function isProse(rest: string): boolean {
  return /^ \p{Ll}.*\.$/u.test(rest) && typeLabel(rest.trim()) === null;
}

/** Where no number is printed, the title is the line that begins with a type label. */
function findLabel(head: readonly Line[]): Found | null {
  const at = head.findIndex((line) => (typeLabel(line.text)?.rest ?? '') !== '');
  return at < 0 ? null : { number: null, rest: head[at]?.text ?? '', at };
}

/** «Type: O» */
function typeOfLetters(text: string): TypeReading | null {
  return text.length <= 2 ? typeOfPrefix(text) : null;
}

/** A line that only tells that the case is exempt from public access. */
function isAccess({ text }: Line): boolean {
  return accessLine.test(text) && accessIn(text).kind === 'restricted';
}

/** A line that is nothing but a type, perhaps in brackets. */
function typeAlone({ text }: Line): TypeReading | null {
  const label = typeLabel(text.replace(/^[([](.*)[)\]]$/, '$1'));
  return label?.rest === '' ? label : null;
}

function withoutSeparator(text: string): string {
  return text.replace(/^[ .,:|–—-]{1,10}/, '');
}

interface Title {
  readonly title: string;
  readonly begins: number;
  /** The line after it. */
  readonly end: number;
  readonly uncertain: boolean;
}

/** The title from its first words on the number's line, or else from the next line that is no field. */
function titleFrom(head: readonly Line[], start: string, at: number, isTaken: (index: number) => boolean): Title {
  const lines = start === '' ? [] : [start];
  let end = at + 1;
  if (start === '') while (end < head.length && isTaken(end)) end++;
  const begins = start === '' ? end : at;
  for (let line = head[end]; line && !isTaken(end); line = head[end]) {
    const before = lines.at(-1);
    if (before !== undefined && line.blankBefore && !continues(before, line)) break;
    lines.push(line.text);
    end++;
  }
  const uncertain = lines.length > longestTitle;
  const title = uncertain ? (lines[0] ?? '') : joined(lines);
  return { title, begins, end: uncertain ? end - lines.length + 1 : end, uncertain };
}

/** A type label with the title behind it, on the next line that is no field. */
function labelAfter(head: readonly Line[], at: number, isTaken: (index: number) => boolean) {
  let next = at + 1;
  while (next < head.length && isTaken(next)) next++;
  const label = typeLabel(head[next]?.text ?? '');
  return label && label.rest !== '' ? { ...label, at: next } : null;
}

/** The head's lines from an index on, without the fields and marks that stand right there. */
function leadFrom(head: readonly Line[], end: number, isTaken: (index: number) => boolean): readonly Line[] {
  let start = end;
  while (isTaken(start)) start++;
  return head.slice(start);
}

/** Reads number, type and title from the lines above the first section, over broken lines and in tables. */
export function readHead(head: readonly Line[], findBodies: BodyFinder): Head {
  const { fields, lines: fieldLines } = fieldsOf(head);
  const found = findNumber(head, fields, fieldLines) ?? findLabel(head);
  // Without number and title nothing tells a letterhead from prose, so the head is kept as text and not searched.
  if (!found) {
    const lead = leadFrom(head, 0, (index) => fieldLines.has(index));
    return { number: null, type: null, title: null, titleUncertain: false, titleLine: 0, fields, above: [], lead };
  }

  const isTaken = (index: number) => {
    const line = head[index];
    if (fieldLines.has(index)) return true;
    if (line === undefined) return false;
    return typeAlone(line) !== null || listsCase(line) || isAccess(line) || isPlaceLine(line, findBodies);
  };
  const onLine = withoutSeparator(found.rest);
  // The label may also stand before the title on a line of its own: «Orienteringssak: Budsjett».
  const next = onLine === '' ? labelAfter(head, found.at, isTaken) : null;
  const label = next ?? typeLabel(onLine);
  // «Eventuelt» is type and title in one.
  const isOwnTitle = label?.rest === '' && (label.type === 'formalia' || plural.test(label.raw));
  const name = isOwnTitle ? onLine : (label?.rest ?? onLine);
  const from = next ? next.at : found.at;
  const printed = titleFrom(head, withoutSeparator(name), from, isTaken);
  const { begins, end, uncertain } = printed;
  const bracket = typeInBrackets(printed.title);
  const title = bracket?.rest ?? printed.title;
  const above = head
    .map((line, index) => ({ text: line.text, line: index, isPlace: isPlaceLine(line, findBodies) }))
    .filter(({ line, isPlace }) => !fieldLines.has(line) && (line < found.at || (isPlace && line < end + 2)));
  const field = fields.find((candidate) => candidate.kind === 'type');
  const [alone] = head.slice(0, end + 1).flatMap((line) => typeAlone(line) ?? []);
  const prefix = found.number?.prefix;
  const fieldTitle = fields.find(({ kind, value }) => kind === 'title' && value !== '')?.value;
  const type =
    label ??
    (field ? (typeLabel(field.value) ?? typeOfLetters(field.value)) : null) ??
    alone ??
    (prefix ? typeOfPrefix(prefix) : null) ??
    bracket ??
    typeInTitle(title || (fieldTitle ?? ''));
  const lead = leadFrom(head, end, isTaken);
  return {
    number: found.number,
    type,
    title: (title === '' ? fieldTitle : title) || null,
    titleUncertain: uncertain,
    titleLine: begins,
    fields,
    above: above.map(({ text, line }) => ({ text, line })),
    lead,
  };
}
