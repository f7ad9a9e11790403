import type { Line } from '../lines.ts';

const kinds = {
  time: /^(?:tid|dato|møtedato|møtetid|når|tidspunkt|møtetidspunkt|dato og tid|tid og dato|tid og sted|tid og stad|tidspunkt og sted|møtedag|dag)$/,
  clock: /^(?:klokkeslett|kl|klokka|klokken|varighet)$/,
  place: /^(?:sted|stad|møtested|møtestad|møtestad\/-måte|lokale|hvor|kvar|møterom|adresse|møteplass)$/,
  chair: /^(?:møteleder|møteleiar|leder|leiar|ordstyrer|ordstyrar|møteleiing|møteledelse)$/,
  sent: /^(?:utsendt|sendt|sendt ut|dato for utsending|utsendelse|sende ut|utsend|utsendingsdato)$/,
  next: /^neste (?:møte|styringsgruppemøte|møtedato)$/,
  body: /^(?:utvalg|utval|organ|møte i|styre|råd|gruppe|møte)$/,
  invited: /^(?:innkalt|innkalte|innkalla|kalla inn|kalt inn|medlemmer|medlemer)$/,
  absence: /^(?:frist for (?:å melde )?forfall|forfall|forfall meldes|forfall meldast)$/,
} as const;

/** What a field of a meeting's head is for. */
export type MeetingFieldKind = keyof typeof kinds;

/** A labelled value in a meeting's head. */
export interface MeetingField {
  readonly kind: MeetingFieldKind;
  readonly value: string;
  readonly line: number;
}

const label = /^(\p{L}[\p{L} ./-]{0,40}):(?: |$)/u;

function kindOf(name: string): MeetingFieldKind | undefined {
  const lower = name
    .toLowerCase()
    .replace(/[.:]+$/, '')
    .trim();
  return (Object.keys(kinds) as MeetingFieldKind[]).find((kind) => kinds[kind].test(lower));
}

/** The labelled values in the head: `Tid: …`, or a label and its value in two columns. */
export function meetingFields(lines: readonly Line[]): readonly MeetingField[] {
  return lines.flatMap(({ cells: printed }, line) => {
    // «Tid: 7. mai, kl. 9. Sted: Teams.»: labels after one another.
    const cells = printed.flatMap((cell) => cell.split(/(?<=[.;,]) (?=\p{Lu}\p{L}{2,20}: )/u));
    return cells.flatMap((cell, at) => {
      const name = label.exec(cell)?.[1] ?? (at === 0 && cells.length === 2 ? cell : undefined);
      const kind = name === undefined ? undefined : kindOf(name);
      if (kind === undefined) return [];
      const own = label.test(cell) ? cell.replace(label, '').trim() : '';
      const value = own === '' ? (cells[at + 1] ?? '') : own;
      return [{ kind, value: cells.length > printed.length ? value.replace(/[.;,]$/, '') : value, line }];
    });
  });
}
