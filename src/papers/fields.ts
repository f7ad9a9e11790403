import { typeLabel } from './caseType.ts';
import type { Line } from './lines.ts';

/** What a label is for. */
export type FieldKind =
  | 'number'
  | 'type'
  | 'title'
  | 'addressee'
  | 'body'
  | 'meetingDate'
  | 'documentDate'
  | 'deadline'
  | 'archive'
  | 'attachments'
  | 'access'
  | 'other';

/** A labelled value in a paper's head. */
export interface Field {
  readonly kind: FieldKind;
  /** As printed, without its colon. */
  readonly label: string;
  readonly value: string;
  /** Lines of the value under the first. */
  readonly more: readonly string[];
  /** Index of the line the value stands on. */
  readonly line: number;
  readonly inTable: boolean;
}

const kinds: readonly (readonly [FieldKind, RegExp])[] = [
  [
    'number',
    /^(?:saksnr|saksnummer|sak nr|saknr|sak|styresak|utvalgssaksnr|utv\. ?saksnr|utvalgssak|utvalssaksnr|utvalssak|møtesaksnr)\.?$/,
  ],
  ['type', /^(?:sakstype|type sak|saktype|sakstype\/status|type)$/],
  ['title', /^(?:tittel|sakstittel|gjelder|gjeld|emne|vedrørende|vedkomande|angående)$/],
  [
    'body',
    /^(?:utvalg|utval|organ|behandles i|behandlast i|handsamast i|vert handsama i|til behandling i|møte i|råd\/utvalg|styre\/utvalg)$/,
  ],
  ['addressee', /^(?:til|mottaker|mottakar)$/],
  ['meetingDate', /^(?:møtedato|dato for møte|dato for møtet|møtedag|møte|møtetid|møtetidspunkt)$/],
  ['documentDate', /^(?:dato|datert|dokumentdato|saksdato|skrevet|utarbeidet|dagsett|vår dato)$/],
  ['deadline', /^(?:frist|svarfrist|høringsfrist|høyringsfrist|frist for .{1,25})$/],
  [
    'archive',
    /^(?:arkiv.{0,12}|journal.{0,10}|saksref\.?|vår ref\.?|vår referanse|ephorte.{0,6}|dok\.?nr|dokumentnr|jnr)\.?$/,
  ],
  ['attachments', /^(?:vedlegg|vedlagt|trykte vedlegg|utrykte vedlegg)$/],
  [
    'access',
    /^(?:gradering|tilgang|tilgangskode|skjerming|hjemmel|heimel|u\.? ?off|unntatt offentlighet|unnateke offentlegheit|offentlighet|offentlegheit)\.?$/,
  ],
];

const label = /^(\p{L}[\p{L} ./]{0,30}): ?/u;

/** What a label is for, by its words. */
export function fieldKind(name: string): FieldKind {
  const lower = name.toLowerCase().replace(/:$/, '').trim();
  return kinds.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'other';
}

function fieldsOnLine(line: Line, index: number): Field[] {
  return line.cells.flatMap((cell, position) => {
    const match = label.exec(cell);
    // «Orienteringssak: Budsjett» is a type and a title.
    if (!match?.[1] || (position === 0 && typeLabel(cell))) return [];
    const inCell = cell.slice(match[0].length);
    const next = line.cells[position + 1] ?? '';
    const value = inCell === '' && !label.test(next) ? next : inCell;
    return [{ kind: fieldKind(match[1]), label: match[1], value, more: [], line: index, inTable: false }];
  });
}

/** Two cells of which the first is a known label without its colon, as tables of fields are printed. */
function fieldInCells(line: Line, index: number): Field[] {
  const [name = '', value = ''] = line.cells;
  const kind = fieldKind(name);
  if (line.cells.length !== 2 || kind === 'other' || fieldKind(value) !== 'other') return [];
  return [{ kind, label: name.replace(/:$/, ''), value, more: [], line: index, inTable: false }];
}

/** A row of labels and the rows of values under it, as in letter templates. */
function fieldsInTable(head: readonly Line[], index: number): Field[] {
  const labels = head[index]?.cells ?? [];
  const known = labels.map(fieldKind);
  if (known.filter((kind) => kind !== 'other').length < 2) return [];
  const fields: Field[] = [];
  for (let at = index + 1; head[at]?.cells.length === known.length; at++) {
    const values = head[at]?.cells ?? [];
    fields.push(
      ...known.map((kind, cell) => ({
        kind,
        label: labels[cell] ?? '',
        value: values[cell] ?? '',
        more: [],
        line: at,
        inTable: true,
      })),
    );
  }
  return fields;
}

const oneLine: ReadonlySet<FieldKind> = new Set(['meetingDate', 'documentDate', 'body', 'number', 'archive']);

/** A label alone on its line, with its value on the next, as tables are printed cell by cell. */
function fieldBelow(head: readonly Line[], index: number): Field[] {
  const [line, next] = [head[index], head[index + 1]];
  if (!line || !next || line.cells.length > 1 || next.cells.length > 1 || next.text.length > 60) return [];
  const kind = fieldKind(line.text);
  const isValue = fieldKind(next.text) === 'other' && !next.blankBefore && !/[.:]$/.test(next.text);
  if (!oneLine.has(kind) || !isValue || (kind !== 'body' && !/\d/.test(next.text))) return [];
  const name = line.text.replace(/:$/, '');
  return [{ kind, label: name, value: next.text, more: [], line: index + 1, inTable: false }];
}

/** The labelled values in a paper's head and the lines they take up, wrapped values included. */
export function fieldsOf(head: readonly Line[]): {
  readonly fields: readonly Field[];
  readonly lines: ReadonlySet<number>;
} {
  const fields: Field[] = [];
  const lines = new Set<number>();
  for (const [index, line] of head.entries()) {
    const table = lines.has(index) ? [] : fieldsInTable(head, index);
    const labelled = fieldsOnLine(line, index);
    const below = lines.has(index) ? [] : fieldBelow(head, index);
    for (const field of below) lines.add(index).add(field.line);
    if (below.length > 0) {
      fields.push(...below);
      continue;
    }
    const filled = labelled.filter(({ value }) => value !== '' || table.length === 0);
    const own = labelled.length > 0 || table.length > 0 ? filled : lines.has(index) ? [] : fieldInCells(line, index);
    const last = fields.at(-1);
    const isList = last?.kind === 'attachments' && /^(?:\d{1,2}[.)]|[•–-]) /.test(line.text);
    const wraps = own.length === 0 && (line.indent > 0 || isList) && !line.blankBefore && lines.has(index - 1);
    if (own.length > 0 || table.length > 0 || wraps) lines.add(index);
    for (const field of table) lines.add(field.line);
    if (wraps && last && !last.inTable) fields[fields.length - 1] = { ...last, more: [...last.more, line.text] };
    fields.push(...own, ...table);
  }
  return { fields, lines };
}
