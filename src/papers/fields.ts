import type { Line } from './lines.ts';

/** A labelled value in a paper's head. */
export interface Field {
  readonly kind: 'number' | 'type' | 'body' | 'meetingDate' | 'other';
  readonly value: string;
  /** Index of the line the value stands on. */
  readonly line: number;
}

const kinds = [
  ['number', /^(?:saksnr|saksnummer|sak nr|sak|utvalgssaksnr|utvalssaksnr)\.?$/],
  ['type', /^(?:sakstype|type sak|type)$/],
  ['body', /^(?:utvalg|utval|organ|behandles i|behandlast i|handsamast i|møte i|til)$/],
  ['meetingDate', /^(?:møtedato|dato for møte|dato for møtet|møte)$/],
] as const;

const label = /^(\p{L}[\p{L} ./]{0,30}): ?/u;

function kindOf(name: string): Field['kind'] {
  return kinds.find(([, pattern]) => pattern.test(name.toLowerCase()))?.[0] ?? 'other';
}

function fieldsOnLine(line: Line, index: number): Field[] {
  return line.cells.flatMap((cell, position) => {
    const match = label.exec(cell);
    if (!match?.[1]) return [];
    const inCell = cell.slice(match[0].length);
    return [{ kind: kindOf(match[1]), value: inCell === '' ? (line.cells[position + 1] ?? '') : inCell, line: index }];
  });
}

/** A row of labels and the row of values under it, as in letter templates. */
function fieldsInTable(labels: Line, values: Line | undefined, index: number): Field[] {
  const known = labels.cells.map(kindOf);
  const isTable = values?.cells.length === known.length && known.filter((kind) => kind !== 'other').length > 1;
  return isTable ? known.map((kind, cell) => ({ kind, value: values.cells[cell] ?? '', line: index + 1 })) : [];
}

/** The labelled values in a paper's head and the lines they take up, wrapped values included. */
export function fieldsOf(head: readonly Line[]): {
  readonly fields: readonly Field[];
  readonly lines: ReadonlySet<number>;
} {
  const fields: Field[] = [];
  const lines = new Set<number>();
  for (const [index, line] of head.entries()) {
    const own = fieldsOnLine(line, index);
    const table = fieldsInTable(line, head[index + 1], index);
    const wraps = own.length === 0 && line.indent > 0 && !line.blankBefore && lines.has(index - 1);
    if (own.length > 0 || table.length > 0 || wraps) lines.add(index);
    if (table.length > 0) lines.add(index + 1);
    fields.push(...own, ...table);
  }
  return { fields, lines };
}
