import type { CaseType } from '../domain/case.ts';

/** A type and the words it was read from. */
export interface TypeReading {
  readonly type: CaseType;
  readonly raw: string;
}

const orientering =
  '(?:til )?(?:orientering(?:er|ar)?|informasjon)|informasjonssak(?:er)?|orienteringssak(?:er)?|orienteringssaka?';
const drofting = '(?:til )?drøfting(?:er|ar)?|drøftingssak(?:er)?|drøftelse|drøftelsessak|diskusjonssak';
const vedtak = '(?:til )?(?:vedtak|beslutning|avgjerd)|(?:vedtaks|beslutnings|avgjerds)sak(?:er)?';
const formalia = 'formalia|formaliteter|godkjenning|eventuelt|evt\\.?|ymse|referat|referatsak(?:er)?';

const words = [
  ['orientering', orientering],
  ['drofting', drofting],
  ['vedtak', vedtak],
  ['formalia', formalia],
] as const;

const labels = words.map(
  ([type, alternatives]) => [type, new RegExp(`^(${alternatives})(?: ?: ?| [–—|-] |$)`, 'iu')] as const,
);
/** «Vedtak om …» at the start of a title is its subject, so that word is not among these. */
const openings = words
  .filter(([type]) => type !== 'vedtak')
  .map(([type, alternatives]) => [type, new RegExp(`^(${alternatives})(?![\\p{L}-])`, 'iu')] as const);
const asides = words.map(
  ([type, alternatives]) => [type, new RegExp(`(?: [–—-] |\\()(${alternatives})(?![\\p{L}-])`, 'iu')] as const,
);

type Pattern = readonly [CaseType, RegExp];

function firstMatch(text: string, patterns: readonly Pattern[]): (TypeReading & { readonly rest: string }) | null {
  for (const [type, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match?.[1]) return { type, raw: match[1], rest: text.slice(match.index + match[0].length) };
  }
  return null;
}

/** The type in front of a title (`Orientering: …`, `Drøftingssak`) and what follows it, or null. */
export function typeLabel(text: string): (TypeReading & { readonly rest: string }) | null {
  // «(orientering) Ny rute»
  return firstMatch(text.replace(/^[([]([^()[\]]{3,20})[)\]] (?=\S)/, '$1: '), labels);
}

const inBrackets = words.map(
  ([type, alternatives]) => [type, new RegExp(`^(.*?) ?[(\\[](${alternatives})[)\\]]$`, 'iu')] as const,
);

/** The type in brackets at the end of a title, and the title without it, or null. */
export function typeInBrackets(title: string): (TypeReading & { readonly rest: string }) | null {
  for (const [type, pattern] of inBrackets) {
    const match = pattern.exec(title);
    if (match?.[2]) return { type, raw: match[2], rest: match[1] ?? '' };
  }
  return null;
}

/** The type a title tells itself (`Orientering om …`, `… – orientering til …`), or null. */
export function typeInTitle(title: string): TypeReading | null {
  return firstMatch(title, openings) ?? firstMatch(title, asides);
}

/** The type a number's prefix stands for (docs/domain.md § 1.3), or null; prefixes whose use varies tell nothing. */
export function typeOfPrefix(prefix: string): TypeReading | null {
  const letters: Readonly<Record<string, CaseType>> = {
    O: 'orientering',
    OS: 'orientering',
    D: 'drofting',
    V: 'vedtak',
    VS: 'vedtak',
    B: 'vedtak',
    BS: 'vedtak',
  };
  const type = Object.hasOwn(letters, prefix.toUpperCase()) ? letters[prefix.toUpperCase()] : undefined;
  return type ? { type, raw: prefix } : typeLabel(`${prefix}sak`);
}
