import type { SectionKind } from '../domain/case.ts';

/** Headings in bokmål and nynorsk (docs/domain.md § 1.2), lower case, without number and colon. */
const vocabulary: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'proposal',
    /^(?:.* )?(?:forslag|framlegg|fremlegg|tilråding|innstilling) til (?:\p{L}{1,20} )?(?:vedtak|konklusjon|innstilling|innstelling|beslutning|avgjerd|protokoll)(?:,? ?[–(-] ?.{1,40}|,? (?:i|for|til) .{2,40}|,? (?:alternativ|alt\.) .{1,10}| \d{1,2})?$/u,
  ],
  [
    'proposal',
    /^(?:.* )?(?:innstilling|innstelling|tilråding|tilrådning|vedtaksforslag|vedtaksframlegg|beslutningsforslag)$/,
  ],
  ['proposal', /^(?:forslag|framlegg|innstilling|tilråding|tilrådning) fr[aå] [^.!?]*$/],
  [
    'proposal',
    /^.{1,40} (?:tilrår|innstiller|rår til|foreslår) .{0,40}(?:følgende|følgjande|slikt?) (?:vedtak|innstilling)$/,
  ],
  ['background', /^bakgrunn(?: for (?:saka|saken|forslaget|framlegget)| og .{1,30})?$/],
  ['background', /^(?:kort om )?(?:bakgrunn|bakgrunnen|innledning|innleiing|formål|føremål|hensikt|intensjon)$/],
  ['background', /^(?:formål|føremål)(?:\/| og )(?:sammendrag|samandrag)$/],
  [
    'background',
    /^(?:historikk|forhistorie|tidligere behandling|tidlegare handsaming|hva saken gjelder|kva saka gjeld|saken gjelder|saka gjeld)$/,
  ],
  ['summary', /^(?:kort )?(?:sammendrag|samandrag|oppsummert)(?: av sak(?:en|a))?$/],
  ['summary', /^kort om sak(?:en|a)$/],
  ['status', /^(?:status|situasjonen|nåsituasjon|notid|dagens situasjon|dagens status)(?:(?: per| pr\.?) .*)?$/],
  [
    'facts',
    /^(?:saksopplysninger|saksopplysningar|saksutredning|saksutgreiing|saksutgreiinga|faktagrunnlag|faktiske opplysninger|faktiske opplysningar|saksframstilling|saksfremstilling|saksomtale|utredning|utgreiing|fakta|sak|saken|saka|om saken|om saka)$/,
  ],
  [
    'questions',
    /^(?:spørsmål|problemstillinger|problemstillingar|tema)(?: til (?:drøfting|drøftelse|diskusjon|møtet|diskusjonen)| som .{3,40}| (?:me|vi) .{3,40})?$/,
  ],
  [
    'attachments',
    /^(?:vedlegg|vedlagt|trykte vedlegg|utrykte vedlegg|prenta vedlegg|vedleggsliste|vedlegg i saken|vedlegg i saka|saksvedlegg)$/,
  ],
  ['economy', /^(?:økonomi|økonomisk ramme|finansiering|kostnader|kostnadar|budsjett|kostnader og finansiering)$/],
  [
    'economy',
    /^økonomisk(?:e)? (?:(?:og|\/) \p{L}{1,30} )?(?:konsekvens(?:er|ar)|vurdering(?:er|ar)?|forhold|sider|følger|følgjer)$/u,
  ],
  ['consequences', /^(?:.* )?(?:konsekvens(?:er|ar)|verknader|virkninger)$/],
  ['assessment', /^(?:.* )?(?:egen|eigen)?vurdering(?:a|en|er|ar|ane|ene)?$/],
  ['conclusion', /^(?:anbefaling|konklusjon|konklusjonar|oppsummering|samla oppsummering|avslutning)(?: og .*)?$/],
  [
    'progress',
    /^(?:videre|vidare) (?:prosess|framdrift|fremdrift|arbeid|saksgang|oppfølging|oppfølgjing|behandling|handsaming|gang)(?: .*)?$/,
  ],
  [
    'progress',
    /^(?:framdrift|fremdrift|framdriftsplan|fremdriftsplan|tidsplan|neste steg|prosess(?:en)? videre|prosess(?:en)? vidare|veien videre|vegen vidare|videre|vidare)$/,
  ],
  [
    'other',
    /^(?:habilitet|rettslig grunnlag|rettsleg grunnlag|hjemmel|heimel|lovgrunnlag|alternativer|alternativ|risiko|medvirkning|medverknad)$/,
  ],
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

const suggestions: readonly (readonly [SectionKind, RegExp])[] = [
  ['economy', /økonomi|kostnad|finansiering|budsjett/i],
  ['assessment', /vurdering/i],
  ['consequences', /konsekvens/i],
  ['progress', /framdrift|fremdrift|tidsplan/i],
  ['background', /^bakgrunn/i],
];

/** The kind that a word in a heading of unknown wording suggests, or null. */
export function suggestedKind(heading: string): SectionKind | null {
  return suggestions.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}
