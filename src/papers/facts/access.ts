import type { PaperAccess } from '../reading.ts';

const restricted =
  /(?<!\p{L})(?:(?:unntatte?|unnatek(?:e|en|ne)|unntas|unntak)(?=$|[,.:;)]| (?:(?:fra|frå) )?(?:off|innsyn|etter|jf))|u\. ?off(?!\p{L})|(?<!\p{L})(?:skjermet|skjerma|lukket sak|lukka sak|ikke offentlig|ikkje offentleg)(?!\p{L}))/iu;
/** A line that begins by saying that the case is exempt. */
export const accessLine =
  /^(?:unntatt|unnatek(?:e|en|ne)|u\. ?off|skjermet|skjerma|ikke offentlig|ikkje offentleg|(?:dette |denne )?(?:sak(?:en|a)|saksframlegget|dokumentet|notatet) (?:er|blir|vert) (?:unntatt|unnatek(?:e|en|ne)))(?!\p{L})/iu;
/** «Unntatt offentlighet, offl. § 23: Forhandlingsmandat»: what stands before the title. */
export const accessLead = /^(?:unntatt|unnatek(?:e|en|ne)|u\.? ?off)(?!\p{L})[^:–]{0,60}?[:–] ?(?=[\p{L}«])/iu;
const denied = /: ?(?:nei|ingen|-)$/i;
const basis =
  /(?<!\p{L})(?:(?:offl|off\.l|offentlegl|offentleglova|offentlighetsloven|offentliglova|fvl|forvaltningsloven|forvaltningslova|koml|kommuneloven|kommunelova|sikkerhetsloven|tryggingslova)\.? ?§{1,2} ?\d{1,3}(?:[-–]\d{1,2})?(?: ?(?:første|fyrste|andre|annet|tredje|fjerde) ledd| \d\. ?ledd|,? ?(?:bokstav|litra|nr\.?) ?\p{L}?\d{0,2}(?!\p{L})){0,4})/giu;
const aside =
  /\s*(?:[([][^()[\]]{0,40}(?:unntatt|unnateke|u\. ?off)(?!\p{L})[^()[\]]{0,120}[)\]]|[–—-] (?:unntatt|unnateke|u\. ?off)(?!\p{L}).{0,120}$)/giu;
const saysSo =
  /(?<!\p{L})(?:[Ss]ak(?:en|a)|[Dd]okumentet|[Ss]aksfr[ae]mlegget|[Ss]aksfr[ae]mlegg|[Nn]otatet|[Vv]edlegget|[Mm]øtet) (?:er|blir|vert) (?:unntatt|unnatek(?:e|en|ne))(?:[^.]|\.(?!\s+\p{Lu}|\s*$)){0,160}/gu;

/** A legal basis in the text as printed, or null. */
function basisIn(text: string): string | null {
  const found = text.match(basis);
  return found ? found.map((each) => each.trim()).join(', ') : null;
}

/** Whether the text says that something is exempt from public access, and on what basis. */
export function accessIn(text: string): PaperAccess {
  if (!restricted.test(text) || denied.test(text)) return { kind: 'open' };
  return { kind: 'restricted', legalBasis: basisIn(text), raw: text.trim().slice(0, 200) };
}

/** What a cell about access says: «Offl § 25», «U.off», «unntatt, jf. offl. § 23», or «nei». */
export function accessOfCell(text: string): PaperAccess {
  if (/^(?:nei|ingen|-|offentlig|offentleg|åpen|open)?$/i.test(text.trim())) return { kind: 'open' };
  return { kind: 'restricted', legalBasis: basisIn(text), raw: text.trim().slice(0, 200) };
}

/** The access of a paper, from the lines of its head and from sentences about the case itself. */
export function accessOfPaper(head: readonly string[], texts: readonly string[]): PaperAccess {
  const sentences = texts.flatMap((text) => text.match(saysSo) ?? []);
  const told = [...head, ...sentences].map(accessIn).filter((access) => access.kind === 'restricted');
  const fromBasis = told.find((access) => access.legalBasis !== null);
  if (fromBasis) return fromBasis;
  const [first] = told;
  if (!first) return { kind: 'open' };
  // In a table of fields the basis stands beside the grading, on a line of its own.
  return { ...first, legalBasis: head.map(basisIn).find((each) => each !== null) ?? null };
}

/** A title without the bracket that tells that the case is exempt. */
export function withoutAccess(title: string): string {
  return title.replace(accessLead, '').replace(aside, '').trim();
}
