/** A case number as printed at the start of a text. */
export interface CaseNumber {
  /** `7/26`, or the sequence alone when no year is printed. */
  readonly number: string;
  readonly raw: string;
  readonly prefix: string | null;
  readonly sequence: number;
  readonly year: number | null;
  /** The two halves could be read the other way round. */
  readonly ambiguous: boolean;
  /** The archive number printed beside it. */
  readonly archive: string | null;
  /** What follows on the line. */
  readonly rest: string;
}

const withCaseWord = /^(\p{L}{0,20}?)[-.]?saks?(?: ?nr\.?| ?nummer)? ?:? ?(?=\d)/iu;
/** «AU sak 43/25» and «Sak AU 43/25», in capitals so that no other word is taken for a prefix. */
const beforeWord = /^(\p{Lu}{1,5}) [Ss](?:ak|AK)(?: ?nr\.?)? ?:? ?(?=\d)/u;
const afterWord = /^(?:Sak|SAK)(?: ?nr\.?)? ?:? ?(\p{Lu}{2,5})[- ](?=\d)/u;
const withLetters = /^(\p{Lu}{1,4})[- ](?=\d)/u;
const twoParts = /^(\d{1,4}) ?\/ ?(\d{1,4})(?!\d|[-/]\d)/;
const hyphenated = /^(\d{1,4})-(\d{2}|\d{4})(?!\d|[-/.]\d)/;
const sequenceOnly = /^(\d{1,3})(?![\d/]| ?[-/–] ?\d)[.:]?(?= ?\p{Lu}| [–-] \p{Lu}|$)/u;
/** `2023/4567` alone on a line is an archive's number. */
const longest = 4;
/** `001/03 B`: a letter of the number, before its title. */
const suffix = /^ ?[A-H](?=$| \p{Lu}| [–-])/u;
const archiveBeside = /^ \(?(\d{2}(?:\d{2})?\/\d{3,6}(?:-\d{1,4})?)\)?(?= |$)/;
const notCases: ReadonlySet<string> = new Set(['arkiv', 'journal', 'uke', 'veke', 'side', 'nr', 'kl', 'tlf', 'jnr']);

/** Sequence and year of the two halves of a printed number, in either order, or null where none is a year. */
export function halvesOf(
  first: string,
  second: string,
): (Pick<CaseNumber, 'number' | 'sequence' | 'ambiguous'> & { year: number }) | null {
  const isYear = /^(?:19|20)\d\d$/;
  const shortYear = (digits: string) => Number(digits) + (Number(digits) < 80 ? 2000 : 1900);
  const of = (sequence: string, year: number, ambiguous = false) => ({
    number: `${Number(sequence)}/${String(year).slice(2)}`,
    sequence: Number(sequence),
    year,
    ambiguous,
  });
  // «2024/2025» is a period.
  if (isYear.test(first) && isYear.test(second)) return null;
  if (isYear.test(second)) return of(first, Number(second));
  if (isYear.test(first)) {
    const mayBeSequence = second.length === 2 && Math.abs(shortYear(second) - Number(first)) < 2;
    return of(second, Number(first), mayBeSequence);
  }
  if (second.length === 2) return of(first, shortYear(second));
  return first.length === 2 && second.length === 3 ? of(second, shortYear(first)) : null;
}

/**
 * The case number a text begins with, or null. Understands the published variants: prefix or none, spaces around
 * the slash, year first, hyphen, no year. Archive numbers (`26/00391-7`) and meeting numbers are not case numbers.
 */
export function readCaseNumber(text: string): CaseNumber | null {
  const word = withCaseWord.exec(text) ?? beforeWord.exec(text) ?? afterWord.exec(text);
  const lead = word ?? withLetters.exec(text);
  const prefix = lead?.[1] ? lead[1] : null;
  const isMeeting = /^møte$/i.test(prefix ?? '') && word === null;
  if (prefix !== null && (isMeeting || notCases.has(prefix.toLowerCase()))) return null;
  const start = lead?.[0].length ?? 0;
  const digits = text.slice(start);
  const rawFrom =
    prefix === null ? start : word && afterWord.test(text) ? text.search(/(?<=[ :])\p{Lu}{2,5}[- ]\d/u) : 0;

  const parts = twoParts.exec(digits) ?? (word || (prefix?.length ?? 0) > 1 ? hyphenated.exec(digits) : null);
  if (parts?.[1] && parts[2]) {
    if (prefix === null && /^(?:19|20)\d\d$/.test(parts[1]) && parts[2].length >= longest) return null;
    const halves = halvesOf(parts[1], parts[2]);
    const end = start + parts[0].length + (suffix.exec(digits.slice(parts[0].length))?.[0].length ?? 0);
    const after = text.slice(end);
    const archive = archiveBeside.exec(after);
    const rest = after.slice(archive?.[0].length ?? 0);
    return halves && { ...halves, prefix, raw: text.slice(rawFrom, end), archive: archive?.[1] ?? null, rest };
  }
  const alone = word && sequenceOnly.exec(digits);
  if (!alone?.[1]) return null;
  const end = start + alone[0].length;
  const sequence = Number(alone[1]);
  const raw = text.slice(rawFrom, start + alone[1].length);
  const rest = text.slice(end);
  return { number: String(sequence), raw, prefix, sequence, year: null, ambiguous: false, archive: null, rest };
}
