import type { CaseType } from '../../domain/case.ts';
import { endsSentence, joined } from '../blocks.ts';
import { type CaseNumber, readCaseNumber } from '../caseNumber.ts';
import { typeLabel } from '../caseType.ts';
import type { Line } from '../lines.ts';
import { headingLine } from '../sectionHeadings.ts';
import { readCell } from './cells.ts';
import { type Column, cellIn, columnsOf } from './columns.ts';
import { isFormality } from './itemText.ts';

/** A line of the list as printed, over all its lines and cells. */
export interface PrintedItem {
  readonly number: CaseNumber | null;
  readonly titles: string[];
  type: CaseType | null;
  time: string | null;
  access: string | null;
  presenter: string | null;
  /** A formality, as the column for types says. */
  isFormal: boolean;
  note: string | null;
  readonly line: Line;
  last: Line;
  /** Something else stood after it, so that nothing more belongs to it. */
  isClosed: boolean;
}

/** The list of an agenda and the lines around it. */
export interface PrintedList {
  readonly items: readonly PrintedItem[];
  readonly head: readonly Line[];
  readonly others: readonly Line[];
}

const listTitle =
  /^(?:saksliste|sakliste|dagsorden|sakskart|agenda|saker|saker til behandling|saksliste for møtet|til behandling)[:.]?$/i;
const group =
  /^(?:til |saker til |saker for )?(?:informasjon|(?<type>orientering|drøfting|drøftelse|vedtak|beslutning|avgjerd|behandling|handsaming))(?:s?sak(?:er|ene)?)?:?$/i;
const marked = /^(\d{1,2})[.)] (?=\S)/;
const otherBusiness = /^(?:\d{1,2}[.)] )?(?:eventuelt|evt(?=\.|$)|ymse)(?!\p{L})/iu;
const longLine = 60;

/** The row of names that stands over a table. */
interface Header {
  readonly line: Line;
  readonly columns: readonly Column[];
}

/** What the columns beside number, title and type say, and the cells that are left. */
function ofColumns(line: Line, header: Header | null) {
  const told = (column: Column) => (header ? cellIn(line, header.line, header.columns, column) : null);
  const [access, presenter, note, archive] = [told('access'), told('presenter'), told('note'), told('archive')];
  const type = typeLabel(told('type') ?? '');
  const isFormal = type?.type === 'formalia' && type.rest === '';
  const formal = isFormal ? told('type') : null;
  const isTold = (cell: string) => [access, presenter, note, archive, formal].includes(cell);
  const cells = line.cells.filter((cell, index) => index === 0 || !isTold(cell));
  // Where empty cells are not told apart, what seems to stand in another column may be the title.
  const hasTitle = cells.some((cell) => readCell(cell).kind === 'text' || readCaseNumber(cell)?.rest.trim());
  if (hasTitle) return { access, presenter, note, isFormal, cells };
  return { access: null, presenter: null, note: null, isFormal: false, cells: line.cells };
}

/** The item that a line begins, with what its cells tell; null for any other line. */
function beginning(printed: Line, allowMarks: boolean, header: Header | null): PrintedItem | null {
  const { cells: own, ...told } = ofColumns(printed, header);
  // «3. AU-sak 4/26: …»: the number of the case counts, not its place on the list.
  const [first = '', ...rest] = own;
  const inner = first.replace(marked, '');
  const isCounted = inner !== first && (readCaseNumber(inner)?.year ?? null) !== null;
  const line = { ...printed, cells: isCounted ? [inner, ...rest] : own };
  const cells = line.cells.map(readCell);
  const base = { titles: [], type: null, time: null, ...told, line: printed, last: printed, isClosed: false };
  const at = cells.findIndex(({ kind }) => kind === 'number');
  const leads = at >= 0 && cells.slice(0, at).every(({ kind }) => kind === 'time' || kind === 'mark');
  if (leads) {
    const item: PrintedItem = { ...base, titles: [], number: readCaseNumber(line.cells[at] ?? '') };
    addCells(
      item,
      line.cells.filter((_, index) => index !== at),
    );
    return item;
  }
  const number = readCaseNumber(line.cells[0] ?? '');
  if (number && (number.year !== null || /^\p{L}/u.test(line.text))) {
    const item: PrintedItem = { ...base, titles: [], number };
    addCells(item, [number.rest.replace(/^[ .:–—-]{1,6}/, ''), ...line.cells.slice(1)]);
    return item;
  }
  const isMark = allowMarks && (cells[0]?.kind === 'mark' ? line.cells.length > 1 : marked.test(line.text));
  if (!isMark && !otherBusiness.test(line.text)) return null;
  const item: PrintedItem = { ...base, titles: [], number: null };
  addCells(
    item,
    line.cells.map((cell, index) => (index === 0 ? cell.replace(marked, '') : cell)),
  );
  return item;
}

function addCells(item: PrintedItem, cells: readonly string[]): void {
  for (const [index, text] of cells.entries()) {
    const cell = readCell(text);
    if (text === '') continue;
    if (cell.kind === 'time') item.time ??= cell.time;
    else if (cell.kind === 'type' && (index > 0 || item.titles.length > 0 || hasTextAfter(cells, index)))
      item.type ??= cell.type;
    else if (cell.kind === 'access') item.access ??= text;
    else if (cell.kind === 'text' || (cell.kind === 'number' && item.number === null) || cell.kind === 'type')
      item.titles.push(text);
  }
}

function goesOn(item: PrintedItem, line: Line): boolean {
  if (item.isClosed) return false;
  if (item.titles.length === 0) return true;
  const cell = line.cells.length === 1 ? readCell(line.text) : null;
  if (cell?.kind === 'type') return item.type === null;
  if (cell?.kind === 'time') return item.time === null;
  if (line.blankBefore || headingLine(line.text)?.kind != null || /^\p{L}[\p{L} ]{2,30}: /u.test(line.text))
    return false;
  if (line.indent > item.line.indent || /^\p{Ll}/u.test(line.text)) return true;
  return item.last.text.length >= longLine && !endsSentence(item.last.text);
}

/** Finds the list in the lines of an agenda. */
export function printedList(lines: readonly Line[]): PrintedList {
  const titled = lines.findIndex(({ text }) => listTitle.test(text));
  const firstNumber = lines.findIndex((line) => beginning(line, false, null) !== null);
  const start = titled >= 0 ? titled : Math.max(firstNumber, 0);
  const items: PrintedItem[] = [];
  const others: Line[] = [];
  let groupType: CaseType | null = null;
  let header: Header | null = null;
  let first = lines.length;
  for (const [index, line] of lines.entries()) {
    const columns = columnsOf(line);
    if (columns) header = { line, columns };
    if (index < start || index === titled || columns) continue;
    const open = items.at(-1);
    const told = group.exec(line.text)?.groups?.type;
    const groupLabel = told === undefined ? null : (typeLabel(told)?.type ?? 'ukjent');
    const isCounted =
      items.length === 0 || marked.test(items[0]?.line.text ?? '') || items.every(({ number }) => !number);
    const item =
      open && open.titles.length === 0 && !startsWithNumber(line)
        ? null
        : beginning(line, isCounted && titled >= 0, header);
    if (item) {
      first = Math.min(first, index);
      items.push({ ...item, type: item.type ?? (isFixed(item) ? null : groupType) });
    } else if (groupLabel && !(open && open.titles.length === 0)) {
      groupType = groupLabel === 'ukjent' ? null : groupLabel;
    } else if (open && goesOn(open, line)) {
      continueItem(open, line);
    } else {
      if (open) open.isClosed = true;
      others.push(line);
    }
  }
  return { items, head: lines.slice(0, first), others: [...lines.slice(0, start), ...others] };
}

/** «O | Status»: a type in front of its title. */
function hasTextAfter(cells: readonly string[], index: number): boolean {
  return cells.slice(index + 1).some((text) => text !== '' && readCell(text).kind === 'text');
}

function startsWithNumber(line: Line): boolean {
  return readCaseNumber(line.text) !== null;
}

function continueItem(item: PrintedItem, line: Line): void {
  addCells(item, line.cells);
  item.last = line;
}

/** The title of a printed item, over its lines. */
export function titleOf(item: PrintedItem): string {
  return joined(item.titles);
}

/** Whether this is one of the fixed items that open or close a meeting. */
function isFixed(item: PrintedItem): boolean {
  return isFormality(titleOf(item));
}
