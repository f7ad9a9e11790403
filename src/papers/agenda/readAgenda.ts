import { type BodyFinder, onlyBody } from '../bodies.ts';
import { readCaseNumber } from '../caseNumber.ts';
import { beginsCase, casesIn } from '../cases.ts';
import { accessIn, accessOfCell } from '../facts/access.ts';
import type { Line } from '../lines.ts';
import { type Booklet, readCase } from '../readCase.ts';
import { typeByPrefix } from './cells.ts';
import { type PrintedItem, printedList, titleOf } from './items.ts';
import { isFormality, late, readItemText } from './itemText.ts';
import { readMeetingHead } from './meetingHead.ts';
import type { AgendaItemReading, AgendaReading } from './reading.ts';

/** The year most numbers of the list have. */
function yearOfList(items: readonly PrintedItem[]): number | null {
  const counts = new Map<number, number>();
  for (const { number } of items) {
    if (number?.year != null) counts.set(number.year, (counts.get(number.year) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function itemReading(item: PrintedItem, year: number | null): AgendaItemReading {
  const { number } = item;
  const text = readItemText(titleOf(item));
  const differs = number?.year != null && year !== null && number.year !== year;
  const inCell = item.access === null ? null : accessOfCell(item.access);
  return {
    number: number?.number ?? null,
    numberRaw: number?.raw ?? null,
    sequence: number?.sequence ?? null,
    year: number?.year ?? null,
    title: text.title,
    type: item.type ?? text.type ?? typeByPrefix(number?.prefix ?? null),
    time: item.time,
    formality: item.isFormal || isFormality(text.title),
    access: [text.access, inCell, accessIn(item.note ?? '')].find((each) => each?.kind === 'restricted') ?? text.access,
    late: text.late || late.test(item.note ?? ''),
    presenter: item.presenter ?? text.presenter,
    warning: differs ? 'year_mismatch' : null,
    suggestedNumber: differs ? `${number.sequence}/${String(year).slice(2)}` : null,
  };
}

function warningsAbout(items: readonly AgendaItemReading[]): readonly string[] {
  const numbered = items.filter(({ numberRaw }) => numberRaw !== null);
  const seen = new Set<string>();
  const repeated = numbered.filter(({ number }) => {
    const isAgain = seen.has(number ?? '');
    seen.add(number ?? '');
    return isAgain;
  });
  return [
    ...numbered.filter(({ warning }) => warning !== null).map(({ number }) => `year_mismatch:${number}`),
    ...numbered
      .filter(({ numberRaw }) => /(?<!\d)\d{4} ?\/ ?\d/.test(numberRaw ?? ''))
      .map(({ numberRaw }) => `year_first_number:${numberRaw}`),
    ...numbered
      .filter(({ numberRaw }) => / \/|\/ /.test(numberRaw ?? ''))
      .map(({ numberRaw }) => `space_in_number:${numberRaw}`),
    ...repeated.map(({ number }) => `number_repeated:${number}`),
    ...items
      .filter(({ type, formality }) => type === null && !formality)
      .map(({ number, title }) => `type_missing:${number ?? title}`),
    ...items
      .filter(({ access }) => access.kind === 'restricted' && access.legalBasis === null)
      .map(({ number, title }) => `legal_basis_missing:${number ?? title}`),
  ];
}

/** Where the papers themselves begin, in a booklet with the list in front. */
function papersFrom(lines: readonly Line[]): number {
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const number = readCaseNumber(line.text);
    if (!number || number.year === null) continue;
    if (seen.has(number.number) && beginsCase(lines, index)) return index;
    seen.add(number.number);
  }
  return lines.length;
}

/** Reads a notice of a meeting: its head, its list in order, and the papers where they follow. */
export function readAgenda(
  lines: readonly Line[],
  headers: readonly string[],
  findBodies: BodyFinder,
): Omit<AgendaReading, 'kind' | 'language' | 'noiseLines'> {
  const split = papersFrom(lines);
  const { items: printed, head, others } = printedList(lines.slice(0, split));
  const year = yearOfList(printed);
  const items = printed
    .map((item) => itemReading(item, year))
    .filter(({ title, number }) => title !== '' || number !== null);
  const read = readMeetingHead(head, others, headers, { year, findBodies });
  const ofNumbers = onlyBody(printed.flatMap(({ number }) => findBodies(number?.prefix ?? '')));
  const body = read.body ?? (ofNumbers && ofNumbers !== 'several' ? ofNumbers.id : null);
  const papers = split < lines.length ? casesIn(lines.slice(split)).cases : [];
  const booklet: Booklet = {
    source: 'agenda',
    body,
    date: read.date,
    accessOf: (number) => items.find((item) => item.number === number)?.access ?? { kind: 'open' },
  };
  return {
    meeting: { ...read, body },
    items,
    cases: papers.map((each) => readCase(each, headers, findBodies, booklet)),
    warnings: [
      ...warningsAbout(items),
      ...(body === null ? ['body_unknown'] : []),
      ...(read.date === null ? ['meeting_date_missing'] : []),
      ...(items.length === 0 ? ['items_missing'] : []),
    ],
  };
}
