import type { SectionKind } from '../domain/case.ts';

/** Headings in bokmål and nynorsk (docs/domain.md § 1.2), lower case, without number and colon. */
const vocabulary: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'proposal',
    /^(?:.* )?(?:forslag|framlegg|fremlegg|tilråding|innstilling) til (?:vedtak|konklusjon|innstilling|beslutning)$/,
  ],
  ['proposal', /^(?:.* )?(?:innstilling|tilråding|tilrådning|vedtaksforslag|vedtaksframlegg)$/],
  ['proposal', /^(?:forslag|framlegg|innstilling|tilråding) fr[aå] .*$/],
  ['background', /^(?:bakgrunn|bakgrunn for saka|bakgrunn for saken|innledning|innleiing|formål|føremål)$/],
  ['background', /^(?:formål|føremål)(?:\/| og )(?:sammendrag|samandrag)$/],
  ['status', /^status(?: per .*| pr\.? .*)?$/],
  [
    'facts',
    /^(?:saksopplysninger|saksopplysningar|saksutredning|saksutgreiing|faktagrunnlag|saksframstilling|saksfremstilling|sak)$/,
  ],
  ['assessment', /^(?:.* )?(?:egen)?vurdering(?:er|ar)?$/],
  ['consequences', /^(?:.* )?konsekvens(?:er|ar)$/],
  ['conclusion', /^(?:konklusjon|oppsummering|sammendrag|samandrag)$/],
  ['progress', /^(?:videre|vidare) (?:prosess|framdrift|fremdrift|arbeid|saksgang|oppfølging|oppfølgjing)$/],
  ['other', /^(?:vedlegg|habilitet|spørsmål til drøfting)$/],
];

const number = /^\d{1,2}(?:\.\d{1,2}){0,2}\.? (?=\p{Lu})/u;
const longest = 80;

/** A line that can be a heading. */
export interface HeadingLine {
  /** Known from the vocabulary; otherwise only its form speaks for it. */
  readonly kind: SectionKind | null;
  readonly heading: string;
  readonly raw: string;
  /** `[2, 1]` for `2.1`; empty without a number. */
  readonly number: readonly number[];
  readonly capitals: boolean;
  /** Text on the same line, after the heading's colon. */
  readonly inline: string;
}

function knownKind(heading: string): SectionKind | null {
  const lower = heading.toLowerCase();
  return vocabulary.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}

function withoutColon(text: string): string {
  return text.endsWith(':') ? text.slice(0, -1).trimEnd() : text;
}

/** The line read as a heading: known, numbered or in capitals; null when it can be none of them. */
export function headingLine(text: string): HeadingLine | null {
  const mark = number.exec(text)?.[0] ?? '';
  const body = text.slice(mark.length);
  const colon = body.indexOf(': ');
  const isInline = colon > 0 && colon < longest && knownKind(body.slice(0, colon)) !== null;
  const printed = isInline ? body.slice(0, colon + 1) : body;
  const heading = withoutColon(printed);
  if (heading.length > longest || !/^\p{Lu}/u.test(heading)) return null;
  const kind = knownKind(heading);
  const capitals = heading === heading.toUpperCase() && /\p{L}{3}/u.test(heading);
  if (kind === null && (/[.,;!?]$/.test(printed) || (mark === '' && !capitals))) return null;
  return {
    kind,
    heading,
    raw: mark + printed,
    number: mark
      .split('.')
      .map(Number)
      .filter((part) => part > 0),
    capitals,
    inline: isInline ? body.slice(colon + 2) : '',
  };
}

/** The kind a numbered or capital heading suggests by a word in it, or null. */
export function suggestedKind(heading: string): SectionKind | null {
  return /økonomi/i.test(heading) ? 'consequences' : null;
}
