import { continues, joined } from './blocks.ts';
import { type CaseNumber, readCaseNumber } from './caseNumber.ts';
import { listsCase } from './cases.ts';
import { type TypeReading, typeInTitle, typeLabel, typeOfPrefix } from './caseType.ts';
import { accessIn } from './facts/access.ts';
import { type Field, fieldsOf } from './fields.ts';
import type { Line } from './lines.ts';

const longestTitle = 4;

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
  /** Lines above the title that are no field: letterheads. */
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
    const number = (bare ? null : readCaseNumber(line.text)) ?? (named ? readCaseNumber(named) : null);
    if (number) return { number, rest: number.rest, at };
  }
  return null;
}

/** Where no number is printed, the title is the line that begins with a type label. */
function findLabel(head: readonly Line[]): Found | null {
  const at = head.findIndex((line) => (typeLabel(line.text)?.rest ?? '') !== '');
  return at < 0 ? null : { number: null, rest: head[at]?.text ?? '', at };
}

/** A line that only tells that the case is exempt from public access. */
function isAccess({ text }: Line): boolean {
  return /^(?:unntatt|unnateke|u\. ?off)/i.test(text) && accessIn(text).kind === 'restricted';
}

function isTypeAlone(line: Line): boolean {
  return typeLabel(line.text)?.rest === '';
}

function withoutSeparator(text: string): string {
  return text.replace(/^[ .:–—-]{1,10}/, '');
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

/** The head's lines from an index on, without the fields and marks that stand right there. */
function leadFrom(head: readonly Line[], end: number, isTaken: (index: number) => boolean): readonly Line[] {
  let start = end;
  while (isTaken(start)) start++;
  return head.slice(start);
}

/** Reads number, type and title from the lines above the first section, over broken lines and in tables. */
export function readHead(head: readonly Line[]): Head {
  const { fields, lines: fieldLines } = fieldsOf(head);
  const found = findNumber(head, fields, fieldLines) ?? findLabel(head);
  // Without number and title nothing tells a letterhead from prose, so the head is kept as text and not searched.
  if (!found) {
    const lead = leadFrom(head, 0, (index) => fieldLines.has(index));
    return { number: null, type: null, title: null, titleUncertain: false, titleLine: 0, fields, above: [], lead };
  }

  const above = head
    .map(({ text }, line) => ({ text, line }))
    .filter(({ line }) => !fieldLines.has(line) && line < found.at);
  const isTaken = (index: number) => {
    const line = head[index];
    return fieldLines.has(index) || (line !== undefined && (isTypeAlone(line) || listsCase(line) || isAccess(line)));
  };
  const onLine = withoutSeparator(found.rest);
  const label = typeLabel(onLine);
  const { title, begins, end, uncertain } = titleFrom(head, withoutSeparator(label?.rest ?? onLine), found.at, isTaken);
  const field = fields.find((candidate) => candidate.kind === 'type');
  const alone = head.find((line, index) => index < end && isTypeAlone(line));
  const prefix = found.number?.prefix;
  const fieldTitle = fields.find(({ kind, value }) => kind === 'title' && value !== '')?.value;
  const type =
    label ??
    (field ? typeLabel(field.value) : null) ??
    (alone ? typeLabel(alone.text) : null) ??
    (prefix ? typeOfPrefix(prefix) : null) ??
    typeInTitle(title || (fieldTitle ?? ''));
  const lead = leadFrom(head, end, isTaken);
  const name = title === '' ? fieldTitle : title;
  return {
    number: found.number,
    type,
    title: name || null,
    titleUncertain: uncertain,
    titleLine: begins,
    fields,
    above,
    lead,
  };
}
