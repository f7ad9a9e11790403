import { columnsOf } from '../agenda/columns.ts';
import type { Line } from '../lines.ts';
import { isAttendee, isNamed, readPeople } from './people.ts';
import type { AttendeeReading } from './reading.ts';

type Group = AttendeeReading['role'] | 'absent' | 'disqualified' | 'none';

const labels: readonly (readonly [Group, RegExp])[] = [
  [
    'absent',
    /^(?:meldt forfall|meldte forfall|forfall|fråvær|fravær|fråverande|fraværende|ikke møtt|ikkje møtt|ikke til stede)$/i,
  ],
  [
    'deputy',
    /^(?:vara|varamedlem(?:mer|er|mar)?|vararepresentant(?:er|ar)?|møtte vara|varamedlemm?er som møtte|møtte som vara|møtt for|møtande vara|møtende vara(?:medlemmer|representanter)?)$/i,
  ],
  [
    'observer',
    /^(?:observatør(?:er|ar)?|bisittere|bisitjarar|gjest(?:er|ar)?|i tillegg møtte|dessuten møtte|andre|også til stede|elles møtte|ellers møtte|fra administrasjonen|frå administrasjonen|andre til stede|andre deltakere|inviterte)$/i,
  ],
  [
    'secretariat',
    /^(?:sekretariat(?:et)?|fr[aå] sekretariatet|referent|møtesekretær|sekretær|skrivar|protokollfører|protokollførar)$/i,
  ],
  ['leader', /^(?:møteleder|møteleiar|leder|leiar|ordstyrer|ordstyrar|møteleiing|møteledelse)$/i],
  ['disqualified', /^(?:habilitet|inhabilitet|inhabile|ugildskap)$/i],
  [
    'member',
    /^(?:til stede|tilstede|til stades|desse møtte|disse møtte|møtt|følgende møtte|følgjande møtte|følgende medlemmer møtte|møtte|frammøtte|fremmøtte|deltakere|deltakarar|møtende|møtande|møtende medlemmer|faste medlemmer|faste medlemer|medlemmer|medlemer|medlemmer til stede|disse deltok|desse deltok)$/i,
  ],
  [
    'none',
    /^(?:tid|dato|møtedato|møtetid|sted|stad|møtested|møtestad|utvalg|utval|organ|neste møte|innkalling|sakliste|saksliste|merknader|merknad|vedlegg|arkivsak|arkivref|sluttid|slutt|utsendt|kopi)$/i,
  ],
];
const label = /^(\p{L}[\p{L} ]{1,40}?)(?: \([^)]{1,60}\))? ?:(?: |$)/u;
const columns =
  /^(?:navn|namn|deltaker|deltakere|deltakar|deltakarar|møtedeltakere|funksjon|rolle|stilling|tittel|parti|representerer|representerar|organisasjon|medlem|vara for|møtte for|møtt for|part|virksomhet|verksemd|kommune|etat|til stede|tilstede|til stades|møtt|møtte|forfall|fravær|fråvær)$/i;
const isPresent = /^(?:til ?stede|til stades|møtt|møtte)$/i;
const isAbsent = /^(?:forfall|fravær|fråvær)$/i;
const tick = /^(?:x|✓|✔|☒|ja)$/i;

/** «Følgende varamedlemmer møtte:» and the like, where only the colon tells that it is a label. */
const sentences: readonly (readonly [Group, RegExp])[] = [
  ['absent', /forfall|fr[åa]vær|ikke møtt|ikkje møtt/i],
  ['deputy', /vara/i],
  ['secretariat', /sekretariat/i],
  ['observer', /administrasjon|observatør|i tillegg|andre/i],
  ['member', /møtte|møtande|møtende|til sted|til stades|deltok|medlem/i],
];

function groupOf(name: string, isLabel: boolean): Group | undefined {
  const exact = labels.find(([, pattern]) => pattern.test(name.trim()))?.[0];
  return exact ?? (isLabel ? sentences.find(([, pattern]) => pattern.test(name))?.[0] : undefined);
}

interface Entry {
  readonly group: Group;
  readonly cells: readonly string[];
}

/** The label that a line begins with, and what stands after it. */
function labelled(line: Line): { group: Group; cells: readonly string[] } | null {
  const [first = '', ...rest] = line.cells;
  const match = label.exec(first);
  const name = match?.[1] ?? first.replace(/ \([^)]{1,60}\)$/, '');
  const group = groupOf(name, match !== null);
  if (group === undefined) return null;
  const inline = match ? first.slice(match[0].length).trim() : '';
  return { group, cells: [inline, ...rest].filter((cell) => cell !== '') };
}

/** «Til stades: Turid Lie. Vara: Knut Os.»: labels after one another on a line are lines of their own. */
function labelsApart(line: Line): readonly Line[] {
  const parts = line.text.split(/(?<=[.;]) (?=\p{Lu}[\p{L} ]{2,30}: )/u);
  const isApart = line.cells.length === 1 && parts.length > 1;
  if (!isApart || !parts.slice(1).every((part) => groupOf(label.exec(part)?.[1] ?? '', true))) return [line];
  return parts.map((part, index) => ({
    ...line,
    text: part,
    cells: [part.replace(/[.;]$/, '')],
    blankBefore: index === 0 && line.blankBefore,
  }));
}

/** A column that tells whose seat a deputy took. */
function isSeat(name: string | undefined): boolean {
  return name !== undefined && /^(?:vara|møtte?) for$/i.test(name);
}

/** In some files blank lines stand between the rows of a table, or between all lines. */
function isNextRow(line: Line, last: Entry | undefined, isInTable: boolean): boolean {
  if (!last || columnsOf(line)) return false;
  if (line.cells.length === 1 && isAttendee(line.text)) return true;
  if (last.cells.length < 2 && !isInTable) return false;
  return line.cells.length > 1 || (isNamed(line.text) && !/[.:]/.test(line.text));
}

/** The row of names over a table of people. */
function isTable(line: Line): boolean {
  return line.cells.length > 1 && line.cells.every((cell) => columns.test(cell));
}

/** The name of the column that a cell stands in. */
function columnAt(names: Line, line: Line, at: number): string {
  const place = line.columns[at] ?? 0;
  const isFull = names.cells.length === line.cells.length || names.columns.length !== names.cells.length;
  const nearest = names.columns.map((column) => Math.abs(column - place));
  return names.cells[isFull ? at : nearest.indexOf(Math.min(...nearest))] ?? '';
}

/** A row of the table: whose seat it is, and whether a tick stands under «Tilstede» or «Forfall». */
function entryIn(line: Line, group: Group, names: Line | null): Entry {
  if (!names) return { group, cells: line.cells };
  let own = group;
  const cells = line.cells.flatMap((cell, at) => {
    const name = columnAt(names, line, at);
    if (isSeat(name)) return [`vara for ${cell}`];
    if (!isPresent.test(name) && !isAbsent.test(name)) return [cell];
    if (tick.test(cell)) own = isAbsent.test(name) ? 'absent' : group;
    return tick.test(cell) ? [] : [cell];
  });
  return { group: own, cells };
}

/** The lines of the head under their labels. A group ends at the next label, or at text after a blank line. */
function entriesOf(head: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  let group: Group = 'none';
  let count = 0;
  let names: Line | null = null;
  for (const line of head.flatMap(labelsApart)) {
    if (isTable(line)) {
      if (group === 'none') group = 'member';
      names = line;
      count = 0;
      continue;
    }
    const own = labelled(line);
    if (own) {
      group = own.group;
      names = null;
      count = own.cells.length;
      if (own.cells.length > 0) entries.push(own);
      continue;
    }
    if (group === 'none') continue;
    if (line.blankBefore && count > 0 && !isNextRow(line, entries.at(-1), names !== null)) {
      group = 'none';
      continue;
    }
    const last = entries.at(-1);
    const goesOn = count > 0 && last && /[,;]$|\sog$/.test(last.cells.at(-1) ?? '');
    if (goesOn)
      entries[entries.length - 1] = { group, cells: [...last.cells.slice(0, -1), `${last.cells.at(-1)} ${line.text}`] };
    else entries.push(entryIn(line, group, names));
    count += 1;
  }
  return entries;
}

/** Who was there, who was not, and what the head says about disqualification. */
export function readAttendance(head: readonly Line[]) {
  const entries = entriesOf(head);
  const attendance: AttendeeReading[] = [];
  const absent: AttendeeReading[] = [];
  for (const { group, cells } of entries) {
    if (group === 'none' || group === 'disqualified') continue;
    const people = readPeople(cells, group === 'absent' ? 'member' : group);
    if (group === 'absent') absent.push(...people);
    else for (const person of people) addOnce(attendance, person);
  }
  const disqualified = entries.filter(({ group }) => group === 'disqualified').map(({ cells }) => cells.join(' '));
  return { attendance, absent, disqualified };
}

/** The chair is often named twice: among the members and as the chair. */
function addOnce(attendance: AttendeeReading[], person: AttendeeReading): void {
  const index = attendance.findIndex(({ name }) => name === person.name);
  const known = attendance[index];
  if (!known) attendance.push(person);
  else if (person.role === 'leader' || known.role === 'leader')
    attendance[index] = { ...known, role: 'leader', organisation: known.organisation ?? person.organisation };
}
