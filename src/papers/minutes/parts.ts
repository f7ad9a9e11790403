import { type Block, blocksOf, endsSentence, textOf } from '../blocks.ts';
import type { Line } from '../lines.ts';
import { headingLine } from '../sectionHeadings.ts';

/** What a part of a case in minutes is. */
export type PartKind = 'decision' | 'vote' | 'treatment' | 'proposal' | 'disqualified' | 'statement' | 'other';

/** A part of a case with its heading. */
export interface Part {
  readonly kind: PartKind;
  readonly heading: string;
  /** Whose words they are, where the heading says it. */
  readonly by: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const kinds: readonly (readonly [PartKind, RegExp])[] = [
  [
    'statement',
    /^(?:protokolltilførs(?:el|le)|protokollmerknad|merknad(?:er|ar)?|stemmeforklaring|røysteforklaring)(?: (?:til (?:protokollen|referatet|møteboka)|fr[aå] .{2,60}))?$/i,
  ],
  ['vote', /^(?:votering|røysting|avstemning|avstemming|avrøysting|avstemmingen)$/i],
  [
    'decision',
    /^(?:(?:endelig|endeleg|enstemmig|samrøystes|.{2,40}s|.{2,40} sitt) )?(?:vedtak|vedtaket|beslutning|konklusjon|avgjerd)(?: i møtet)?$/i,
  ],
  [
    'treatment',
    /^(?:behandling|handsaming|saksbehandling|sakshandsaming|møtebehandling|drøfting|diskusjon|gjennomgang|behandling i .{2,40}|handsaming i .{2,40}|orientering|oppsummering|innspill|innspel|kommentarer|kommentarar)$/i,
  ],
  ['disqualified', /^(?:habilitet|inhabilitet|ugildskap)$/i],
];
const label = /^(\p{Lu}[\p{L} ]{2,60}?)(?: \(([^)]{2,40})\))? ?:(?: |$)/u;
const bracketAlone = /^(\p{Lu}[\p{L} ]{2,60}?) \(([^)]{2,40})\)$/u;
const closing = /^(?:møtet (?:ble |blei |vart )?(?:hevet|heva|slutta?|avsluttet)|neste møte|referent:|underskrift)/i;
const placeAndDate = /^\p{Lu}\p{L}{1,30}, (?:den )?\d{1,2}\. ?(?:\p{L}{3,9} |\d{1,2}\.)\d{4}$/u;

function kindOf(name: string): PartKind | undefined {
  const own = kinds.find(([, pattern]) => pattern.test(name))?.[0];
  if (own) return own;
  const section = headingLine(`${name}:`)?.kind;
  if (section === 'proposal') return 'proposal';
  return section ? 'other' : undefined;
}

/** «Storvik kommune ba om følgende protokolltilførsel: …» */
const stated =
  /^(\p{Lu}[^.:]{1,80}?) (?:ba om|bad om|hadde|fremmet|fremja|la fram|leverte) (?:følgende|følgjande|slik|denne) (?:protokolltilførsel|protokolltilførsle|merknad|protokollmerknad)[^:]{0,40}:/u;
/** A line of its own under a decision that tells how it was voted. */
const told =
  /^(?:mindretallet|mindretalet|flertallet|fleirtalet|vedtaket (?:ble|blei|vart|var|er)|vedtatt|vedteke|enstemmig|samrøystes|votering|røysting|avstemning)(?!\p{L})/iu;

interface Heading {
  readonly kind: PartKind;
  readonly heading: string;
  readonly by: string | null;
  readonly inline: string;
}

function headingOf(line: Line, before: Line | undefined, isDecided: boolean): Heading | null {
  const statement = stated.exec(line.text);
  if (statement?.[1]) {
    const inline = line.text.slice(statement[0].length).trim();
    return { kind: 'statement', heading: '', by: statement[1], inline };
  }
  if (isDecided && told.test(line.text)) return { kind: 'vote', heading: '', by: null, inline: line.text };
  const match = label.exec(line.text) ?? bracketAlone.exec(line.text);
  const name = match?.[1] ?? line.text;
  if (name.length > 70 || !/^\p{Lu}/u.test(name)) return null;
  const kind = kindOf(name.replace(/^\d{1,2}(?:\.\d{1,2})?\.? /, ''));
  const standsRight =
    !before || line.blankBefore || endsSentence(before.text) || match !== null || before.text.length < 60;
  if (kind === undefined || !standsRight) return null;
  const heading = match?.[2] ? `${name} (${match[2]})` : name;
  return { kind, heading, by: null, inline: match ? line.text.slice(match[0].length).trim() : '' };
}

/** The parts of a case in minutes, from the lines under its title. */
export function partsOf(lines: readonly Line[]): readonly Part[] {
  const end = lines.findIndex(({ text }) => closing.test(text) || placeAndDate.test(text));
  const open: (Pick<Part, 'kind' | 'heading' | 'by'> & { lines: Line[] })[] = [
    { kind: 'treatment', heading: '', by: null, lines: [] },
  ];
  const own = lines.slice(0, end < 0 ? undefined : end);
  for (const [index, line] of own.entries()) {
    const current = open.at(-1);
    const isDecided = current?.kind === 'decision' && current.lines.length > 0;
    const heading = headingOf(line, own[index - 1], isDecided);
    if (!heading) {
      open.at(-1)?.lines.push(line);
      continue;
    }
    const { inline } = heading;
    open.push({
      ...heading,
      lines: inline === '' ? [] : [{ ...line, text: inline, cells: [inline], indent: 0, blankBefore: true }],
    });
  }
  return open
    .map(({ kind, heading, by, lines: each }) => {
      const blocks = blocksOf(each);
      return { kind, heading, by, blocks, text: textOf(blocks) };
    })
    .filter(({ text, heading }) => text !== '' || heading !== '');
}
