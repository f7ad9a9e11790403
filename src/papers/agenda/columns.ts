import type { Line } from '../lines.ts';

/** What a column of an agenda's table holds. */
export type Column = 'number' | 'title' | 'type' | 'time' | 'archive' | 'access' | 'presenter' | 'note';

const names: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:saksnr|saksnummer|sak nr|saknr|nr|sak|utvalgssaksnr|utvalssaksnr|utvalgssakstype\/nr)\.?$/i],
  ['title', /^(?:tittel|sakstittel|innhold|innhald|emne|sak|tema|beskrivelse|skildring|overskrift)\.?$/i],
  ['type', /^(?:type|sakstype|type sak|status|sakskategori|kategori)\.?$/i],
  ['time', /^(?:tid|tidsbruk|kl|klokkeslett|tidspunkt|varighet|tid \(min\))\.?$/i],
  ['archive', /^(?:arkivsak|arkivnr|arkivsaksnr|arkivsaksnummer|arkivsak id|journalnr|saksref)\.?$/i],
  ['access', /^(?:u\.? ?off|unntatt|unntatt off|unntatt offentlighet|unnateke|lukket|lukka|gradering)\.?$/i],
  [
    'presenter',
    /^(?:ansvarlig|ansvarleg|ansvar|innleder|innleiar|saksbehandler|sakshandsamar|saksansvarlig|foredragsholder|presenteres av|hvem|kven|ved|v\/)\.?$/i,
  ],
  ['note', /^(?:merknad|merknader|kommentar|vedlegg|side|s)\.?$/i],
];

/** The columns that a row of names stands over, or null for any other row. «Sak» is a number first, then a title. */
export function columnsOf(line: Line): readonly Column[] | null {
  if (line.cells.length < 2) return null;
  const found: Column[] = [];
  for (const cell of line.cells) {
    const column = names.find(([kind, pattern]) => pattern.test(cell) && !found.includes(kind))?.[0];
    if (column === undefined) return null;
    found.push(column);
  }
  return found;
}

/** The cells of a row that stand in a column, by their place on the line or by their count. */
export function cellIn(line: Line, header: Line, columns: readonly Column[], wanted: Column): string | null {
  const index = columns.indexOf(wanted);
  const at = header.columns[index];
  if (index < 0) return null;
  if (line.cells.length === columns.length) return line.cells[index] ?? null;
  if (at === undefined || line.columns.length !== line.cells.length) return null;
  const nearest = line.columns.findIndex(
    (column) => header.columns.toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))[0] === at,
  );
  return nearest < 0 ? null : (line.cells[nearest] ?? null);
}
