import type { BodyFinder } from '../bodies.ts';
import { typeLabel } from '../caseType.ts';

/** A place where a text names the number of a case: «AKG-sak 7/26», «SG 14/23», «PS 12/24», «sak 21-2024». */
export interface Mention {
  /** Letters in front of the number, where they are no type. */
  readonly prefix: string | undefined;
  readonly start: number;
  readonly end: number;
  /** The printed halves of its numbers; more than one for «sakene 38/25 og 41/25». */
  readonly pairs: readonly (readonly [string, string])[];
}

const slashed = '(\\d{1,4}) ?/ ?(\\d{1,4})(?!\\d|[-/]\\d)';
const hyphenated = '(\\d{1,4})-((?:19|20)\\d\\d|\\d\\d)(?!\\d|[-–/.]\\d)';
const withWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\p{L}{1,24}?)-?)?sak(?:ene|en|er|a|s(?=nr|nummer))?(?: ?(?:nr|nummer)\\.?)? (?:${slashed}|${hyphenated})`,
  'giu',
);
/** Without the word «sak» only what cannot be a day: `AU 12/11` may be the twelfth of November. */
const withLetters = /(?<![\p{L}\p{N}])(\p{Lu}{2,5})[ -](\d{1,4})\/((?:19|20)\d\d|[2-9]\d|1[3-9])(?!\d|[-/]\d)/gu;
const kinds: ReadonlySet<string> = new Set(['PS', 'OS', 'RS', 'FO', 'DS']);
const nextInList = /^(?:,| og| samt| and) (\d{1,4})\/(\d{1,4})(?!\d|[-/]\d)/;

function mention(text: string, match: RegExpExecArray, prefix: string | undefined): Mention {
  const [first = '', second = ''] = match.slice(2).filter((half) => half !== undefined);
  const pairs: (readonly [string, string])[] = [[first, second]];
  let end = match.index + match[0].length;
  for (let next = nextInList.exec(text.slice(end, end + 20)); next; next = nextInList.exec(text.slice(end, end + 20))) {
    pairs.push([next[1] ?? '', next[2] ?? '']);
    end += next[0].length;
  }
  return { prefix, start: match.index, end, pairs };
}

/** A prefix that is a type («orienteringssak 12/24») tells no body. */
function isType(prefix: string): boolean {
  return typeLabel(`${prefix}sak`) !== null;
}

/** The numbers of cases that a text names, in order. */
export function mentionsIn(text: string, findBodies: BodyFinder): readonly Mention[] {
  const words = [...text.matchAll(withWord)].map((match) =>
    mention(text, match, match[1] && !isType(match[1]) ? match[1] : undefined),
  );
  const letters = [...text.matchAll(withLetters)]
    .filter(([, prefix = '']) => kinds.has(prefix) || findBodies(prefix).length > 0)
    .map((match) => mention(text, match, match[1]));
  const apart = letters.filter(({ start }) => words.every((word) => start < word.start || start >= word.end));
  return [...words, ...apart].toSorted((a, b) => a.start - b.start);
}
